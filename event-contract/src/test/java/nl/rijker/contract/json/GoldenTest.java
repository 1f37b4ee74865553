package nl.rijker.contract.json;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.rijker.contract.event.Event;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class GoldenTest {
    static List<EventType> types() {
        return EventTypes.ALL;
    }

    @Test
    void every_revision_of_an_event_has_a_golden_file_and_every_golden_file_a_revision()
            throws Exception {
        assertThat(Golden.files())
                .hasSizeGreaterThan(30)
                .isEqualTo(
                        EventReaderTest.stored()
                                .map(
                                        stored ->
                                                Golden.fileOf(
                                                        stored.type().name(), stored.revision()))
                                .collect(toSet()));
    }

    @Test
    void every_event_stands_in_the_readme_and_nothing_else() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String list = readme.substring(readme.indexOf("## Events"), readme.indexOf("## JSON"));

        assertThat(Pattern.compile("(?m)^\\| `([a-z-]+)` ").matcher(list).results())
                .extracting(found -> found.group(1))
                .isEqualTo(types().stream().map(EventType::name).toList());
    }

    @Test
    void every_record_of_an_event_family_has_a_type_and_every_name_is_used_once() {
        Set<Class<?>> records = leaves(Event.class).collect(toSet());

        assertThat(types().stream().<Class<?>>map(EventType::event))
                .containsExactlyInAnyOrderElementsOf(records);
        assertThat(types()).extracting(EventType::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("types")
    void given_a_stored_event_when_it_is_read_and_written_then_nothing_is_lost(EventType type) {
        ObjectNode stored = Golden.read(type);

        Event event = Json.mapper().treeToValue(stored, type.event());

        assertThat(written(event)).isEqualTo(stored);
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_component_stands_in_the_golden_file(EventType type) {
        assertThat(Golden.read(type).propertyNames())
                .containsExactly(
                        Stream.of(type.event().getRecordComponents())
                                .map(RecordComponent::getName)
                                .toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("types")
    void given_a_stored_event_when_a_required_field_is_gone_then_it_is_refused_by_name(
            EventType type) {
        for (RecordComponent component : required(type.event())) {
            ObjectNode planted = Golden.read(type);
            planted.remove(component.getName());

            assertRefused(planted, type, component.getName());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void given_a_stored_event_when_a_required_field_is_null_then_it_is_refused_by_name(
            EventType type) {
        for (RecordComponent component : required(type.event())) {
            ObjectNode planted = Golden.read(type);
            planted.putNull(component.getName());

            assertRefused(planted, type, component.getName());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void given_a_stored_event_when_an_optional_field_is_gone_then_it_is_accepted(EventType type) {
        for (RecordComponent component : type.event().getRecordComponents()) {
            if (isNullable(component)) {
                ObjectNode stored = Golden.read(type);
                stored.remove(component.getName());

                assertThat(written(Json.mapper().treeToValue(stored, type.event())))
                        .isEqualTo(stored);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void given_a_stored_event_when_an_unknown_field_is_added_then_it_is_refused_by_name(
            EventType type) {
        assertRefused(Golden.read(type).put("colour", "blauw"), type, "colour");
    }

    @Test
    void given_a_nested_list_is_gone_when_it_is_read_then_it_is_refused_by_name() {
        EventType type = EventTypes.named("baseline-loaded").orElseThrow();
        ObjectNode planted = Golden.read(type);
        ((ObjectNode) planted.get("baseline")).remove("marks");

        assertRefused(planted, type, "marks");
    }

    @Test
    void given_a_number_as_text_when_it_is_read_then_it_is_refused() {
        EventType type = EventTypes.named("budget-line-defined").orElseThrow();
        ObjectNode planted = Golden.read(type);
        ((ObjectNode) ((ArrayNode) planted.get("line").get("amounts")).get(1))
                .put("euro", "250000");

        assertRefused(planted, type, "euro");
    }

    @Test
    void given_a_number_for_a_text_when_it_is_read_then_it_is_refused() {
        EventType type = EventTypes.named("provider-registered").orElseThrow();

        assertRefused(Golden.read(type).put("name", 5), type, "name");
        assertRefused(Golden.read(type).put("name", 5.5), type, "name");
        assertRefused(Golden.read(type).put("name", true), type, "name");
        assertRefused(Golden.read(type).put("provider", 5), type, "provider");
    }

    @Test
    void given_a_number_for_a_choice_when_it_is_read_then_it_is_refused() {
        EventType type = EventTypes.named("goal-linked").orElseThrow();

        assertRefused(Golden.read(type).put("evidence", 0), type, "evidence");
    }

    @Test
    void given_half_a_year_when_it_is_read_then_it_is_refused() {
        EventType type = EventTypes.named("framework-adopted").orElseThrow();

        assertRefused(Golden.read(type).put("version", 1.5), type, "version");
    }

    private static void assertRefused(ObjectNode planted, EventType type, String field) {
        assertThatThrownBy(() -> Json.mapper().treeToValue(planted, type.event()))
                .as(type.name() + " " + field)
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining(field);
    }

    private static JsonNode written(Event event) {
        return Golden.TREES.readTree(Json.mapper().writeValueAsString(event));
    }

    private static List<RecordComponent> required(Class<?> type) {
        return Stream.of(type.getRecordComponents()).filter(c -> !isNullable(c)).toList();
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(GoldenTest::leaves);
    }
}
