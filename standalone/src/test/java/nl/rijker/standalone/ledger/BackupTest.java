package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.rijker.command.platform.Persons;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryStarted;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.backup.Manifest;
import nl.rijker.standalone.database.Account;
import nl.rijker.standalone.directory.Secret;
import nl.rijker.standalone.directory.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A back-up while somebody records, and the way back. */
class BackupTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

    /**
     * Everything that says the same thing in two tables; what is found stands loose. Of whoever was
     * erased, by another test on this platform, only the log is left.
     */
    private static final List<String> LOOSE =
            List.of(
                    """
                    SELECT 'no event for ' || command_id FROM command.handled_command
                    WHERE command_id NOT IN (
                        SELECT convert_from(meta_data, 'UTF8')::jsonb ->> 'command' FROM command.event)
                    """,
                    """
                    SELECT 'not handled: ' || (convert_from(meta_data, 'UTF8')::jsonb ->> 'command')
                    FROM command.event
                    WHERE convert_from(meta_data, 'UTF8')::jsonb ->> 'command' NOT IN (
                            SELECT command_id FROM command.handled_command)
                        AND aggregate_identifier NOT IN (
                            SELECT aggregate_identifier FROM command.event
                            WHERE convert_from(payload, 'UTF8')::jsonb ->> 'subject' IN (
                                SELECT convert_from(payload, 'UTF8')::jsonb ->> 'subject'
                                FROM command.event WHERE payload_type = 'subject-erased'))
                    """,
                    """
                    SELECT 'person without key ' || subject FROM command.person
                    WHERE subject NOT IN (SELECT subject FROM command.subject_key)
                    """,
                    """
                    SELECT 'subject without person ' || (convert_from(payload, 'UTF8')::jsonb ->> 'subject')
                    FROM command.event WHERE payload_type = 'trajectory-started'
                        AND convert_from(payload, 'UTF8')::jsonb ->> 'subject' NOT IN (
                            SELECT subject FROM command.person
                            UNION SELECT convert_from(payload, 'UTF8')::jsonb ->> 'subject'
                            FROM command.event WHERE payload_type = 'subject-erased')
                    """,
                    """
                    SELECT 'person without event ' || subject FROM command.person
                    WHERE subject NOT IN (
                        SELECT convert_from(payload, 'UTF8')::jsonb ->> 'subject'
                        FROM command.event WHERE payload_type = 'trajectory-started')
                    """,
                    """
                    SELECT 'posting of no event ' || position FROM ledger.posting
                    WHERE position NOT IN (SELECT global_index FROM command.event)
                    """,
                    """
                    SELECT 'posting beyond its book ' || posting.position FROM ledger.posting
                    JOIN ledger.book ON slot = posting.book WHERE posting.position > book.position
                    """);

    private static final BackedUp BACKED_UP = BackedUp.once();
    private static final Platform PLATFORM = BACKED_UP.platform();

    @Test
    void what_is_restored_is_the_beginning_of_what_was_recorded_meanwhile(@TempDir Path home)
            throws Exception {
        Recorder recorder = PLATFORM.in(BackedUp.CITY);
        recorder.provider("aanbieder-2");
        InterventionId intervention = recorder.intervention("i2", "ACT-101", "noord");
        AtomicBoolean enough = new AtomicBoolean();
        List<Manifest> made = new ArrayList<>();
        long before = PLATFORM.head();
        try (ExecutorService clients = Executors.newSingleThreadExecutor()) {
            Future<?> recording =
                    clients.submit(
                            () -> {
                                for (int i = 0; !enough.get(); i++) {
                                    recorder.trajectory(intervention, "K-" + i, DAY);
                                    recorder.session(intervention, DAY, i % 9);
                                }
                            });
            Platform.await(() -> PLATFORM.head() > before + 10);
            long begun = PLATFORM.head();
            made.add(BACKED_UP.write(home.resolve("backup")));
            long ended = PLATFORM.head();
            // Nobody waited for the snapshot.
            Platform.await(() -> PLATFORM.head() > ended + 10);
            enough.set(true);
            recording.get();
            assertThat(made.getFirst().position()).isBetween(begun, ended);
        }
        long position = made.getFirst().position();

        try (RestoredHome restored = restored(home.resolve("backup"), home.resolve("data"))) {
            assertThat(restored.ask("SELECT max(global_index) FROM command.event"))
                    .containsExactly(Long.toString(position));
            assertThat(PLATFORM.head()).isGreaterThan(position + 10);
            assertThat(restored.ask(log(position)))
                    .isEqualTo(PLATFORM.ask(Account.OWNER, log(position)));
            assertThat(loose(restored)).isEmpty();
            // Planted fault: a command whose event belongs to another moment is found.
            restored.ask(
                    "DELETE FROM command.handled_command WHERE command_id = (SELECT max(command_id)"
                            + " FROM command.handled_command) RETURNING 1");
            assertThat(loose(restored)).isNotEmpty();
        }
    }

    private static String log(long position) {
        return "SELECT md5(string_agg(event::text, ',' ORDER BY global_index)) FROM command.event"
                + " WHERE global_index <= "
                + position;
    }

    private static List<String> loose(RestoredHome restored) {
        return LOOSE.stream().flatMap(query -> restored.ask(query).stream()).toList();
    }

    @Test
    void every_table_and_every_sequence_comes_back_as_it_was(@TempDir Path home) throws Exception {
        Path place = home.resolve("backup");
        Manifest manifest = BACKED_UP.write(place);

        try (RestoredHome restored = restored(place, home.resolve("data"))) {
            List<String> tables =
                    restored.ask(
                            "SELECT relname FROM pg_class WHERE relkind = 'r' AND"
                                    + " relnamespace::regnamespace::text IN ('command', 'ledger',"
                                    + " 'publish')");
            assertThat(manifest.tables()).hasSameSizeAs(tables);
            assertThat(tables)
                    .contains("access_log", "known_user", "quarter", "flyway_schema_history");
            for (Manifest.Table table : manifest.tables()) {
                String content =
                        "SELECT count(*) || md5(coalesce(string_agg(md5(t::text), '' ORDER BY"
                                + " md5(t::text)), '')) FROM "
                                + table.name()
                                + " AS t";
                assertThat(restored.ask(content))
                        .as(table.name())
                        .isEqualTo(PLATFORM.ask(Account.OWNER, content));
            }
            String sequence = "SELECT last_value FROM command.event_global_index_seq";
            assertThat(restored.ask(sequence)).isEqualTo(PLATFORM.ask(Account.OWNER, sequence));
            assertThat(restored.ask("SELECT count(*) FROM ledger.posting").getFirst())
                    .isNotEqualTo("0");
        }
    }

    @Test
    void its_files_are_its_owners_and_show_nothing() throws IOException {
        assertThat(mode(BACKED_UP.backup())).isEqualTo("rwx------");
        try (var files = Files.list(BACKED_UP.backup())) {
            for (Path file : files.toList()) {
                assertThat(mode(file)).as(file.toString()).isEqualTo("rw-------");
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(content)
                        .as(file.toString())
                        .doesNotContain(BackedUp.PLANTED, BackedUp.CITY, "aanbieder");
                for (Secret secret : Secret.values()) {
                    assertThat(content)
                            .doesNotContain(Secrets.of(TestServer.one().directory()).get(secret));
                }
            }
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void nothing_is_put_over_other_facts(@TempDir Path home) throws Exception {
        Path data = Files.createDirectories(home.resolve("live/postgres"));

        assertThatThrownBy(() -> restored(BACKED_UP.backup(), home))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("staan al gegevens");
        assertThat(data).isEmptyDirectory();
        assertThatThrownBy(() -> BACKED_UP.write(BACKED_UP.backup()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("bestaat al");
    }

    /** The keys travel in the back-up, wrapped by the master key, which doesn't. */
    @Test
    void what_was_sealed_opens_after_a_restore(@TempDir Path home) throws Exception {
        try (RestoredHome restored = restored(BACKED_UP.backup(), home);
                ConfigurableApplicationContext application = restored.start()) {
            TrajectoryStarted started =
                    Json.mapper()
                            .readValue(
                                    restored.ask(
                                                    """
                                                    SELECT convert_from(payload, 'UTF8')
                                                    FROM command.event
                                                    WHERE payload_type = 'trajectory-started'
                                                    ORDER BY global_index LIMIT 1
                                                    """)
                                            .getFirst(),
                                    TrajectoryStarted.class);

            String opened =
                    new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
                            .execute(status -> open(application, started));

            assertThat(opened).matches("\\d{4}-\\d\\d-\\d\\d");
        }
    }

    private static String open(
            ConfigurableApplicationContext application, TrajectoryStarted started) {
        application
                .getBean(JdbcClient.class)
                .sql("SELECT set_config('rijker.municipality', :city, true)")
                .param("city", BackedUp.CITY)
                .query(String.class)
                .single();
        return application
                .getBean(Persons.class)
                .open(started.subject(), "startedOn", started.startedOn());
    }

    private static RestoredHome restored(Path place, Path home) throws InterruptedException {
        return RestoredHome.open(
                RestoredHome.restore(place, PLATFORM.erasedSubjects(), home)
                        .run((done, total, message) -> {}));
    }
}
