package nl.rijker.standalone.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.rijker.command.chain.Deviates;
import nl.rijker.command.logfile.ImportRefused;
import nl.rijker.command.logfile.LogImport;
import nl.rijker.command.logfile.Recipient;
import nl.rijker.command.logfile.Trust;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.CommandDatabase;
import nl.rijker.command.platform.CommandDesk;
import nl.rijker.command.platform.InterventionReference;
import nl.rijker.command.platform.Persons;
import nl.rijker.command.platform.Request;
import nl.rijker.command.session.SessionCommand.RecordSession;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryStarted;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.Delivery;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.SessionId;
import nl.rijker.contract.value.UserId;
import nl.rijker.query.feed.LogTable;
import nl.rijker.standalone.ExitCode;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.directory.Kind;
import nl.rijker.standalone.proof.FileVerification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From one installation into another: first what is refused, then what arrives. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LogTaskTest {
    private static final long EVENTS = 1_000;
    private static final List<String> KEPT =
            List.of(
                    """
                    SELECT concat_ws('|', global_index, aggregate_identifier, sequence_number, type,
                        event_identifier, payload_type, payload_revision, time_stamp,
                        encode(payload, 'hex'), encode(meta_data, 'hex'))
                    FROM command.event ORDER BY global_index
                    """,
                    """
                    SELECT concat_ws('|', position, encode(hash, 'hex'))
                    FROM command.event_hash ORDER BY position
                    """,
                    """
                    SELECT concat_ws('|', chain, day, position, encode(hash, 'hex'), events)
                    FROM command.day_root ORDER BY chain, day
                    """,
                    """
                    SELECT concat_ws('|', municipality, kind, id, encode(entry, 'hex'))
                    FROM command.reference ORDER BY municipality, kind, id
                    """,
                    """
                    SELECT concat_ws('|', a.key, sum(n), sum(sum), sum(squares), sum(before),
                        sum(before_squares), sum(product), sum(improved), sum(unchanged),
                        sum(worsened))
                    FROM ledger.posting p JOIN ledger.account a ON (a.book, a.id) = (p.book, p.account)
                    JOIN ledger.book b ON b.slot = p.book AND b.live GROUP BY a.key ORDER BY a.key
                    """,
                    "SELECT concat_ws('|', day, position) FROM ledger.day_end ORDER BY day");

    @TempDir static Path home;

    private static @Nullable Installed source;
    private static @Nullable Installed target;
    private static Path file = Path.of("");

    @BeforeAll
    static void export() throws Exception {
        source = Installed.in(home.resolve("source"), Kind.DEMO);
        source().ask("example-city", Map.of("events", Long.toString(EVENTS)));
        file = home.resolve("log.ndjson");
        assertThat(source().message("log", Map.of("action", "export", "file", file.toString())))
                .isEqualTo("1000 gebeurtenissen geschreven naar " + file);
        target = Installed.in(home.resolve("target"), Kind.DEMO);
    }

    @AfterAll
    static void stop() {
        source().close();
        target().close();
    }

    @Test
    @Order(1)
    void a_file_is_not_read_in_where_it_does_not_belong() throws Exception {
        Municipality city = ExampleCityTask.MUNICIPALITY;
        assertRefused(file, new Recipient(city, false), "OtherKind[simulated=true]");
        assertRefused(
                file,
                new Recipient(new Municipality("GM0268"), true),
                "OtherMunicipality[position=1, municipality=GM9999]");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(0, lines.getFirst().replace("\"simulated\":true", "\"simulated\":false"));
        Path pretended = Files.write(home.resolve("pretended.ndjson"), lines);
        assertThatThrownBy(() -> read(pretended, new Recipient(city, false)))
                .isInstanceOf(Deviates.class)
                .hasMessage("MadeUp[position=1]");
        assertThat(events()).isZero();
    }

    private static void assertRefused(Path refused, Recipient recipient, String refusal) {
        assertThatThrownBy(() -> read(refused, recipient))
                .isInstanceOf(ImportRefused.class)
                .hasMessage(refusal);
    }

    private static void read(Path file, Recipient recipient) {
        target().bean(LogImport.class).run(file, recipient, Trust.nobody(), done -> {});
    }

    @Test
    @Order(2)
    void of_a_file_that_was_changed_near_its_end_nothing_is_read_in() throws Exception {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        int index = lines.size() - 5;
        lines.set(
                index,
                lines.get(index).replaceFirst("\"data_base64\":\"....", "\"data_base64\":\"eyJX"));
        Path changed = Files.write(home.resolve("changed.ndjson"), lines);

        Outcome outcome = read(target(), changed);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(String.valueOf(outcome.result().get("message")))
                .startsWith("Er is niets ingelezen; afwijking op positie 997: ");
        assertThat(events()).isZero();
        assertThat(rows(target(), "SELECT count(*) FROM command.reference")).containsExactly("0");
    }

    @Test
    @Order(3)
    void positions_references_day_roots_and_balances_are_the_same_after_reading_it_in() {
        Outcome outcome = read(target(), file);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.OK);
        for (String kept : KEPT) {
            assertThat(rows(target(), kept)).isNotEmpty().isEqualTo(rows(source(), kept));
        }
        assertThat(target().message("replay", Map.of())).startsWith("identical: ");
        assertThat(target().message("log", Map.of("action", "verify")))
                .startsWith("klopt: 1000 gebeurtenissen tot positie 1000, ");
        assertThat(target().message("example-city", Map.of()))
                .isEqualTo("Voorbeeldstad heeft 1000 gebeurtenissen.");
    }

    @Test
    @Order(4)
    void a_second_time_it_is_refused() {
        assertThatThrownBy(() -> read(target(), file))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        "Er is niets ingelezen. Hier staan al 1000 gebeurtenissen. Lees een log alleen in een lege installatie in.");
    }

    @Test
    @Order(5)
    void what_was_sealed_there_can_not_be_opened_here_whoever_brings_the_wrapped_key() {
        TrajectoryStarted started =
                Json.mapper()
                        .readValue(
                                rows(
                                                target(),
                                                """
                                                SELECT convert_from(payload, 'UTF8')
                                                FROM command.event
                                                WHERE payload_type = 'trajectory-started' LIMIT 1
                                                """)
                                        .getFirst(),
                                TrajectoryStarted.class);
        assertThat(open(source(), started)).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(rows(target(), "SELECT count(*) FROM command.subject_key")).containsExactly("0");
        assertThatThrownBy(() -> open(target(), started))
                .isInstanceOf(nl.rijker.command.platform.Refused.class);

        for (String row :
                rows(
                        source(),
                        """
                        SELECT format('(%L, %L, %s, %L)', municipality, subject, version, wrapped)
                        FROM command.subject_key
                        """)) {
            tell(target(), "INSERT INTO command.subject_key VALUES " + row);
        }

        assertThatThrownBy(() -> open(target(), started))
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(javax.crypto.AEADBadTagException.class);
    }

    private static String open(Installed installed, TrajectoryStarted started) {
        return Objects.requireNonNull(
                new TransactionTemplate(installed.bean(PlatformTransactionManager.class))
                        .execute(
                                status -> {
                                    installed
                                            .bean(JdbcClient.class)
                                            .sql(
                                                    "SELECT set_config('rijker.municipality', 'GM9999', true)")
                                            .query(String.class)
                                            .single();
                                    return installed
                                            .bean(Persons.class)
                                            .open(
                                                    started.subject(),
                                                    "startedOn",
                                                    started.startedOn());
                                }));
    }

    @Test
    @Order(6)
    void work_goes_on_behind_the_last_position() {
        InterventionReference running =
                rows(
                                target(),
                                """
                                SELECT convert_from(entry, 'UTF8') FROM command.reference
                                WHERE kind = 'InterventionReference'
                                """)
                        .stream()
                        .map(json -> Json.mapper().readValue(json, InterventionReference.class))
                        .filter(known -> known.startedOn() != null)
                        .findFirst()
                        .orElseThrow();
        Actor worker =
                new Actor(
                        new UserId("werker"),
                        Role.PROVIDER,
                        ExampleCityTask.MUNICIPALITY,
                        running.plan().provider());
        RecordSession session =
                new RecordSession(
                        new SessionId("after-import"),
                        running.intervention(),
                        new Delivery(Objects.requireNonNull(running.startedOn()), 60, 60, 5));

        target().bean(CommandDesk.class)
                .submit(new Request("after-import-1", worker, session, null, "{}", null));

        assertThat(rows(target(), "SELECT max(global_index) FROM command.event"))
                .containsExactly("1001");
    }

    @Test
    @Order(7)
    void a_file_is_checked_without_a_running_application_and_told_to_be_an_older_one()
            throws Exception {
        FileVerification verification = new FileVerification(home.resolve("source"), null, null);
        FileVerification.Verdict verdict = verification.run(file, position -> {});
        assertThat(verdict.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(verdict.line()).startsWith("klopt: 1000 gebeurtenissen tot positie 1000, ");

        FileVerification elsewhere = new FileVerification(home.resolve("target"), null, null);
        assertThat(elsewhere.run(file, position -> {}).line())
                .isEqualTo(
                        "afwijking op positie 0: het bestand is met een andere sleutel ondertekend");

        FileVerification nowhere = new FileVerification(home.resolve("nowhere"), null, null);
        assertThatThrownBy(() -> nowhere.run(file, position -> {}))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("--key en --roots");
        assertThat(Files.readString(source().directory().resolve("roots.pem")).strip())
                .isEqualTo(source().message("log", Map.of("action", "key")));
    }

    @Test
    @Order(8)
    void a_log_is_checked_against_a_copy_of_its_roots_that_was_kept_elsewhere() throws Exception {
        Path own = target().directory().resolve("roots.ndjson");
        Path copy = Files.copy(own, home.resolve("copy.ndjson"));
        Path empty = Files.createFile(home.resolve("empty.ndjson"));

        assertThat(verified(Map.of("roots", copy.toString())).exitCode()).isEqualTo(ExitCode.OK);
        assertThat(
                        verified(
                                Map.of(
                                        "roots",
                                        source().directory().resolve("roots.ndjson").toString())))
                .isEqualTo(
                        deviation(
                                "0: regel 1 met een ondertekende hash is niet wat er is ondertekend"));
        assertThat(verified(Map.of("key", source().directory().resolve("roots.pem").toString())))
                .isEqualTo(deviation("0: het bestand is met een andere sleutel ondertekend"));
        assertThatThrownBy(() -> verified(Map.of("roots", empty.toString())))
                .isInstanceOf(UserError.class);
    }

    private static Outcome verified(Map<String, String> against) {
        Map<String, String> arguments = new HashMap<>(against);
        arguments.put("action", "verify");
        return target().ask("log", arguments);
    }

    private static Outcome deviation(String found) {
        return Outcome.negative(Map.of("message", "afwijking op positie " + found));
    }

    @Test
    @Order(9)
    void what_was_read_in_and_can_not_be_signed_is_told_as_read_in() throws Exception {
        tell(
                target(),
                """
                TRUNCATE command.event, command.event_hash, command.chain_head, command.day_root,
                    command.signed_root, command.reference
                """);
        Files.copy(
                source().directory().resolve("roots.ndjson"),
                target().directory().resolve("roots.ndjson"),
                StandardCopyOption.REPLACE_EXISTING);

        Outcome outcome = read(target(), file);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(String.valueOf(outcome.result().get("message")))
                .startsWith(
                        "1000 gebeurtenissen ingelezen tot positie 1000, maar hier niet te ondertekenen; afwijking op positie ");
        assertThat(events()).isEqualTo(EVENTS);
    }

    private static Outcome read(Installed installed, Path log) {
        return installed.ask("log", Map.of("action", "import", "file", log.toString()));
    }

    private static long events() {
        return target().bean(LogTable.class).head();
    }

    private static Connection owner(Installed installed) throws SQLException {
        CommandDatabase database = installed.bean(CommandDatabase.class);
        return DriverManager.getConnection(
                database.url(), database.owner().username(), database.owner().password());
    }

    private static List<String> rows(Installed installed, String sql) {
        try (Connection owner = owner(installed)) {
            return JdbcClient.create(new SingleConnectionDataSource(owner, true))
                    .sql(sql)
                    .query((row, index) -> String.valueOf(row.getString(1)))
                    .list();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void tell(Installed installed, String sql) {
        try (Connection owner = owner(installed);
                var statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Installed source() {
        return Objects.requireNonNull(source);
    }

    private static Installed target() {
        return Objects.requireNonNull(target);
    }
}
