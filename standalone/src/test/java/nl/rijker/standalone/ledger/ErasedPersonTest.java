package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rijker.command.dossier.Dossiers;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.CommandDesk;
import nl.rijker.command.platform.DiskCleaning;
import nl.rijker.command.platform.Persons;
import nl.rijker.command.platform.Reading;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.platform.Request;
import nl.rijker.command.subject.ClientCommand;
import nl.rijker.command.subject.SubjectCommand.EraseSubject;
import nl.rijker.command.trajectory.TrajectoryCommand;
import nl.rijker.contract.value.ErasureGround;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.Sealed;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.contract.value.UserId;
import nl.rijker.query.ledger.Amounts;
import nl.rijker.query.ledger.Replay;
import nl.rijker.standalone.database.Account;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Somebody of whom all was recorded that can be, erased: what is left on disk, in figures, in
 * memory.
 */
class ErasedPersonTest {
    private static final Municipality CITY = new Municipality("GM1083");
    private static final Actor ADMINISTRATOR =
            new Actor(new UserId("beheer"), Role.ADMINISTRATOR, CITY, null);
    private static final Platform PLATFORM = Platform.start();

    /** By event and field, such as {@code trajectory-started.school}. */
    private static final Map<String, String> OPENED = new TreeMap<>();

    private static final List<String> KEYS = new ArrayList<>();
    private static PersonalStory story = new PersonalStory(PLATFORM.in(CITY.value()));
    private static SubjectId subject = new SubjectId("none");
    private static Map<String, Amounts> balances = new HashMap<>();
    private static final Set<String> KEYS_ON_DISK_BEFORE = new TreeSet<>();

    @BeforeAll
    static void everything_is_recorded_and_then_erased() throws Exception {
        PLATFORM.awaitFeed();
        subject = find().orElseThrow();
        OPENED.putAll(SealedFields.opened(PLATFORM, ADMINISTRATOR, story.client()));
        KEYS.addAll(
                PLATFORM.ask(
                        Account.OWNER, "SELECT encode(wrapped, 'hex') FROM command.subject_key"));
        KEYS.addAll(
                PLATFORM.ask(
                        Account.OWNER, "SELECT encode(client_hmac, 'hex') FROM command.person"));
        balances = PLATFORM.ledger().at(CITY, PLATFORM.head());
        KEYS_ON_DISK_BEFORE.addAll(Traces.ofBytesInFiles(KEYS));
        // Pages reach their files with a checkpoint, which may take the write-ahead log away.
        PLATFORM.tell(Account.POSTGRES, "CHECKPOINT");
        KEYS_ON_DISK_BEFORE.addAll(Traces.ofBytesInFiles(KEYS));

        PLATFORM.bean(CommandDesk.class)
                .submit(
                        new Request(
                                UUID.randomUUID().toString(),
                                ADMINISTRATOR,
                                new EraseSubject(subject, ErasureGround.REQUEST),
                                null,
                                "erase",
                                null));
        assertThat(PLATFORM.bean(DiskCleaning.class).clean()).isTrue();
        PLATFORM.awaitFeed();
    }

    @AfterAll
    static void stop() {
        PLATFORM.close();
    }

    /** Found by reflection: a new sealed field that isn't planted here fails the test. */
    @Test
    void every_sealed_field_of_every_event_was_planted_and_could_be_read() {
        assertThat(OPENED.keySet()).isEqualTo(SealedFields.all());
        assertThat(OPENED).allSatisfy((field, text) -> assertThat(text).as(field).isNotEmpty());
    }

    @Test
    void every_text_of_every_command_was_planted() {
        Set<String> wanted = new TreeSet<>();
        for (Class<?> family : List.of(TrajectoryCommand.class, ClientCommand.class)) {
            commands(family)
                    .forEach(
                            type ->
                                    Stream.of(type.getRecordComponents())
                                            .filter(text -> text.getType() == String.class)
                                            .forEach(
                                                    text ->
                                                            wanted.add(
                                                                    type.getSimpleName()
                                                                            + "."
                                                                            + text.getName())));
        }
        Set<String> planted = new TreeSet<>();
        story.told().forEach(command -> planted.addAll(textsOf(command)));

        assertThat(planted).isEqualTo(wanted).contains("StartTrajectory.clientNumber");
    }

    @Test
    void no_file_and_no_row_holds_anything_that_was_planted() throws Exception {
        Set<String> planted = story.planted(OPENED);
        Set<String> words = new TreeSet<>(planted);
        words.removeIf(word -> word.matches("20\\d\\d-\\d\\d-\\d\\d"));

        assertThat(words).hasSizeGreaterThan(8);
        assertThat(Traces.inFiles(words)).isEmpty();
        assertThat(Traces.inTables(PLATFORM, planted)).isEmpty();
    }

    /** Planted fault: the same searches find what stands in clear. */
    @Test
    void the_searches_find_what_is_clear() throws Exception {
        assertThat(Traces.inFiles(PersonalStory.clear())).isNotEmpty();
        assertThat(Traces.inTables(PLATFORM, PersonalStory.clear())).contains("command.event");
    }

    @Test
    void
            the_wrapped_key_and_the_covered_number_are_gone_from_tables_indexes_and_the_write_ahead_log()
                    throws Exception {
        assertThat(KEYS).hasSize(4);
        assertThat(KEYS_ON_DISK_BEFORE)
                .as("the search finds them while they live")
                .anyMatch(file -> file.contains("pg_wal"))
                .anyMatch(file -> file.contains("/base/"));
        assertThat(Traces.ofBytesInFiles(KEYS)).isEmpty();
    }

    @Test
    void every_balance_is_as_it_was_and_a_replay_without_keys_gives_the_same() {
        assertThat(PLATFORM.ledger().at(CITY, PLATFORM.head())).isNotEmpty().isEqualTo(balances);
        assertThat(PLATFORM.ask(Account.OWNER, "SELECT count(*) FROM command.subject_key"))
                .containsExactly("0");
        assertThat(PLATFORM.bean(Replay.class).run(position -> {}).differences()).isEmpty();
        assertThat(PLATFORM.ledger().at(CITY, PLATFORM.head())).isEqualTo(balances);
    }

    @Test
    void the_providers_key_and_the_client_number_find_nothing() {
        assertThat(find()).isEmpty();
        assertThatThrownBy(
                        () ->
                                PLATFORM.bean(Dossiers.class)
                                        .show(ADMINISTRATOR, story.client(), "proef"))
                .isInstanceOf(Refused.class)
                .hasMessage("subject-unknown");
    }

    @Test
    void what_is_sealed_opens_for_nobody_not_even_from_memory() {
        String school =
                PLATFORM.ask(
                                Account.OWNER,
                                """
                                SELECT convert_from(payload, 'UTF8')::json ->> 'school' FROM command.event
                                WHERE payload_type = 'trajectory-started'
                                """)
                        .getFirst();

        assertThatThrownBy(
                        () ->
                                PLATFORM.bean(Reading.class)
                                        .in(
                                                CITY,
                                                () ->
                                                        PLATFORM.bean(Persons.class)
                                                                .open(
                                                                        subject,
                                                                        "school",
                                                                        new Sealed(school))))
                .isInstanceOf(Refused.class)
                .hasMessage("subject-erased");
    }

    @Test
    void the_list_outside_the_database_names_the_subject_and_nothing_else() throws Exception {
        assertThat(Files.readAllLines(PLATFORM.erasedSubjects()))
                .filteredOn(line -> line.startsWith(subject.value()))
                .singleElement()
                .asString()
                .matches(subject + " [0-9TZ:.-]+ [0-9a-f]{64}");
    }

    private static Optional<SubjectId> find() {
        return PLATFORM.bean(Reading.class)
                .in(
                        CITY,
                        () ->
                                PLATFORM.bean(Persons.class)
                                        .find(
                                                CITY,
                                                PersonalStory.PROVIDER,
                                                story.client().number()));
    }

    private static Stream<Class<?>> commands(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(ErasedPersonTest::commands)
                : Stream.of(family);
    }

    private static Set<String> textsOf(Command command) {
        Set<String> texts = new TreeSet<>();
        for (RecordComponent component : command.getClass().getRecordComponents()) {
            try {
                if (component.getAccessor().invoke(command) instanceof String) {
                    texts.add(command.getClass().getSimpleName() + "." + component.getName());
                }
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
        return texts;
    }
}
