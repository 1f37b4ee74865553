package nl.rijker.contract.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryStarted;
import nl.rijker.contract.value.LegalBasis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class EventReaderTest {
    private static final String STARTED = "trajectory-started";

    /** Every type with every revision that it ever had. */
    static Stream<Stored> stored() {
        return EventTypes.ALL.stream()
                .flatMap(
                        type ->
                                IntStream.rangeClosed(1, type.newest())
                                        .mapToObj(number -> new Stored(type, number)));
    }

    record Stored(EventType type, int number) {
        String revision() {
            return Integer.toString(number);
        }

        ObjectNode golden() {
            return Golden.read(type.name(), revision());
        }
    }

    @ParameterizedTest
    @MethodSource("stored")
    void every_shape_that_was_ever_stored_is_read(Stored stored) {
        assertThat(read(stored.type().name(), stored.revision(), stored.golden()))
                .isInstanceOf(stored.type().event());
    }

    @ParameterizedTest
    @MethodSource("stored")
    void an_unknown_field_is_refused_by_name(Stored stored) {
        assertRefused(
                stored.type().name(),
                stored.revision(),
                stored.golden().put("colour", "blauw"),
                "%s, revision %s: the field \"colour\" is unknown"
                        .formatted(stored.type().name(), stored.revision()));
    }

    @ParameterizedTest
    @MethodSource("stored")
    void a_missing_field_is_refused_by_name(Stored stored) {
        assertRefused(
                stored.type().name(),
                stored.revision(),
                stored.golden().without("municipality"),
                "%s, revision %s: the field \"municipality\" is missing"
                        .formatted(stored.type().name(), stored.revision()));
    }

    @ParameterizedTest
    @MethodSource("stored")
    void a_revision_to_come_is_refused_as_written_by_a_newer_version(Stored stored) {
        String next = Integer.toString(stored.type().newest() + 1);
        assertRefused(
                stored.type().name(),
                next,
                stored.golden(),
                "%s, revision %s: a newer version of the program wrote this; here the newest revision is %s"
                        .formatted(stored.type().name(), next, stored.type().revision()));
    }

    @Test
    void a_trajectory_of_the_first_revision_says_that_no_legal_basis_was_recorded() {
        assertThat(read(STARTED, "1", Golden.read(STARTED, "1")))
                .isInstanceOfSatisfying(
                        TrajectoryStarted.class,
                        started ->
                                assertThat(started.legalBasis())
                                        .isEqualTo(LegalBasis.NOT_RECORDED));
        assertThat(read(STARTED, "2", Golden.read(STARTED, "2")))
                .isInstanceOfSatisfying(
                        TrajectoryStarted.class,
                        started ->
                                assertThat(started.legalBasis()).isEqualTo(LegalBasis.PUBLIC_TASK));
    }

    /** Otherwise the step would write over what stands there, without a word. */
    @Test
    void a_field_of_a_later_revision_is_unknown_in_an_earlier_one() {
        assertRefused(
                STARTED,
                "1",
                Golden.read(STARTED, "2"),
                "trajectory-started, revision 1: the field \"legalBasis\" is unknown");
        assertRefused(
                STARTED,
                "2",
                Golden.read(STARTED, "1"),
                "trajectory-started, revision 2: the field \"legalBasis\" is missing");
    }

    @Test
    void an_unknown_type_is_refused() {
        assertRefused(
                "trajectory-dreamt",
                "1",
                Golden.read(STARTED, "1"),
                "trajectory-dreamt, revision 1: this type of event is unknown here; a newer version of the program knows it");
    }

    @Test
    void what_is_no_revision_is_refused() {
        for (String revision :
                new @Nullable String[] {null, "", "0", "-1", "1.0", "een", "99999"}) {
            assertRefused(
                    STARTED,
                    revision,
                    Golden.read(STARTED, "1"),
                    "trajectory-started, revision %s: a revision is a number from 1"
                            .formatted(revision == null ? "none" : revision));
        }
    }

    @Test
    void a_field_within_a_field_is_named_with_its_path_and_without_its_value() {
        ObjectNode planted = Golden.read("attendance-recorded", "1");
        ((ObjectNode) planted.get("presence")).put("minutes", 98_765);
        assertRefused(
                "attendance-recorded",
                "1",
                planted,
                "attendance-recorded, revision 1: the field \"presence\": minutes must lie between 0 and 1440");
        ((ObjectNode) planted.get("presence")).put("minutes", "geheim");
        assertRefused(
                "attendance-recorded",
                "1",
                planted,
                "attendance-recorded, revision 1: the field \"presence.minutes\": is wrong");
    }

    @Test
    void what_is_no_json_object_is_refused() {
        for (String text : List.of("", "{", "[]", "1", "{} {}", "null")) {
            assertThatThrownBy(() -> EventReader.read(STARTED, "1", text.getBytes(UTF_8)))
                    .as(text)
                    .isInstanceOf(Unreadable.class);
            assertThatThrownBy(() -> EventReader.read(STARTED, "2", text.getBytes(UTF_8)))
                    .as(text)
                    .isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void every_old_revision_has_one_step_to_the_next_and_there_is_no_other_step() {
        Set<Map.Entry<String, Integer>> wanted =
                stored().filter(stored -> stored.number() < stored.type().newest())
                        .map(stored -> Map.entry(stored.type().name(), stored.number()))
                        .collect(Collectors.toSet());

        assertThat(Upcasters.ALL.stream().map(step -> Map.entry(step.name(), step.from())))
                .containsExactlyInAnyOrderElementsOf(wanted)
                .isNotEmpty();
    }

    private static Object read(String name, @Nullable String revision, ObjectNode stored) {
        return EventReader.read(name, revision, Json.mapper().writeValueAsBytes(stored));
    }

    private static void assertRefused(
            String name, @Nullable String revision, ObjectNode stored, String message) {
        assertThatThrownBy(() -> read(name, revision, stored))
                .isInstanceOf(Unreadable.class)
                .hasMessage(message);
    }
}
