package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.rijker.command.chain.SignedLog;
import nl.rijker.command.erasure.UnfitList;
import nl.rijker.command.platform.CommandDesk;
import nl.rijker.command.subject.SubjectCommand.EraseSubject;
import nl.rijker.commandside.CommandSide;
import nl.rijker.contract.value.ErasureGround;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.query.ledger.FeedDesk;
import nl.rijker.standalone.ExitCode;
import nl.rijker.standalone.Rijker;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.backup.DatabaseRestore.Filled;
import nl.rijker.standalone.backup.Inventory;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import nl.rijker.standalone.proof.FileVerification;
import nl.rijker.standalone.set.InstalledSet;
import nl.rijker.standalone.set.SetRestore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Log, back-up and restore of separate processes, with the environment of docker-compose.yml and
 * servers that the script of its PostgreSQL set up.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetTest {
    private static final ComposeFile COMPOSE =
            ComposeFile.read(Path.of("..").toAbsolutePath().normalize());
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    private static final String STARTED =
            """
            SELECT convert_from(payload, 'UTF8')::jsonb ->> 'subject' FROM command.event
            WHERE payload_type = 'trajectory-started'
            """;
    private static final String ERASED =
            """
            SELECT convert_from(payload, 'UTF8')::jsonb ->> 'subject' || ' '
                || (convert_from(payload, 'UTF8')::jsonb ->> 'ground')
            FROM command.event WHERE payload_type = 'subject-erased'
            """;
    private static final Progress SILENT = (done, total, message) -> {};

    @TempDir static Path folder;

    /** A server with both sides at work on it, in one process here; {@link ComposeIT} has more. */
    private record Sides(
            EmbeddedPostgres postgres,
            Map<String, String> environment,
            ConfigurableApplicationContext context) {
        void close() {
            context.close();
        }

        InstalledSet set() {
            return InstalledSet.in(environment).orElseThrow();
        }

        long head() {
            return context.getBean(FeedDesk.class).head();
        }

        void awaitFeed() {
            Platform.await(() -> context.getBean(FeedDesk.class).known() == head());
        }
    }

    private static @Nullable Sides source;
    private static long position;
    private static InterventionId intervention = new InterventionId("none");

    @BeforeAll
    static void record_something() throws Exception {
        EmbeddedPostgres postgres = server();
        Sides started = start(postgres, environment(postgres, "source"));
        source = started;
        Recorder recorder = recorder(started).city();
        recorder.provider("aanbieder-1", "Aanbieder 1");
        intervention = recorder.intervention("i1", "ACT-101", "noord");
        recorder.trajectory(intervention, "K-1", DAY);
        recorder.session(intervention, DAY, 4);
        started.awaitFeed();
        position = started.head();
    }

    private static Recorder recorder(Sides sides) {
        return new Recorder(sides.context.getBean(CommandDesk.class), new Municipality("GM0268"));
    }

    @AfterAll
    static void stop() throws Exception {
        source().close();
        source().postgres.close();
    }

    @Test
    @Order(1)
    void its_log_is_checked_and_written_while_its_command_side_runs() {
        assertThat(message("log", Map.of("action", "verify")))
                .startsWith(
                        "klopt: %d gebeurtenissen tot positie %d, ".formatted(position, position));
        assertThat(message("log", Map.of("action", "export", "file", file().toString())))
                .startsWith(position + " gebeurtenissen geschreven");
        Path roots = source().set().roots();
        assertThat(
                        new FileVerification(folder, roots.resolveSibling("roots.pem"), roots)
                                .run(file(), done -> {})
                                .line())
                .startsWith("klopt: " + position);
    }

    @Test
    @Order(2)
    void a_changed_event_is_found_and_named() throws Exception {
        String change =
                "UPDATE command.event SET meta_data = %s WHERE global_index = 2".formatted("%s");
        tell(source(), change.formatted("set_byte(meta_data, 0, get_byte(meta_data, 0) # 1)"));
        try {
            Outcome outcome = run("log", Map.of("action", "verify"));
            assertThat(outcome.exitCode()).isEqualTo(ExitCode.NEGATIVE);
            assertThat(String.valueOf(outcome.result().get("message")))
                    .startsWith("afwijking op positie 2: ");
        } finally {
            tell(source(), change.formatted("set_byte(meta_data, 0, get_byte(meta_data, 0) # 1)"));
        }
    }

    @Test
    @Order(3)
    void a_back_up_put_back_on_another_server_gives_the_same_books_and_says_what_is_lost()
            throws Exception {
        assertThat(message("backup", Map.of("out", folder.resolve("backup").toString())))
                .contains("gemeente GM0268: tot en met positie %d,".formatted(position));
        recorder(source()).worksFor(new ProviderId("aanbieder-1")).session(intervention, DAY, 9);
        source().context.getBean(SignedLog.class).settle();
        try (EmbeddedPostgres postgres = server()) {
            Map<String, String> environment = environment(postgres, "target");
            Path target = folder.resolve("target");
            Files.copy(source().set().roots(), target.resolve("roots.ndjson"));
            SetRestore restore = new SetRestore(InstalledSet.in(environment).orElseThrow());
            assertThatThrownBy(() -> restore.run(folder.resolve("backup"), null, null, SILENT))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("De lijst van gewiste deelnemers ontbreekt");
            Files.copy(source().set().erasedSubjects(), target.resolve("erased-subjects"));

            Filled filled = restore.run(folder.resolve("backup"), null, null, SILENT);

            assertThat(filled.roots().restorations().getFirst().lost()).isEqualTo(position + 1);
            Sides sides = start(postgres, environment);
            try {
                assertTheSameBooks(sides, filled.roots().before());
                recorder(sides)
                        .worksFor(new ProviderId("aanbieder-1"))
                        .session(intervention, DAY, 9);
                sides.awaitFeed();
                assertThat(sides.head()).isEqualTo(position + 1);
                assertThat(
                                String.valueOf(
                                        sides.set()
                                                .run("log", Map.of("action", "verify"), SILENT)
                                                .result()
                                                .get("message")))
                        .startsWith("klopt: " + (position + 1))
                        .contains("naar positie " + position);
                assertThatThrownBy(() -> restore.run(folder.resolve("backup"), null, null, SILENT))
                        .isInstanceOf(UserError.class)
                        .hasMessageContaining("staan al gebeurtenissen");
            } finally {
                sides.close();
            }
        }
    }

    private static void assertTheSameBooks(Sides sides, long roots) {
        Inventory here = new Inventory(folder.resolve("here"));
        Inventory there = new Inventory(folder.resolve("there"));
        source().set().take(here, position, roots);
        sides.set().take(there, position, roots);
        Inventory.Comparison compared = here.compare(there);
        assertThat(compared.differences()).as("%s", compared.first()).isZero();
        assertThat(compared.of("balance")).isPositive();
        assertThat(compared.of("head root")).isEqualTo(1);
    }

    @Test
    @Order(4)
    void a_file_is_read_into_the_empty_database_of_another_set() throws Exception {
        try (EmbeddedPostgres postgres = server()) {
            Map<String, String> environment = environment(postgres, "reader");
            InstalledSet set = InstalledSet.in(environment).orElseThrow();

            Outcome outcome =
                    set.run("log", Map.of("action", "import", "file", file().toString()), SILENT);

            assertThat(String.valueOf(outcome.result().get("message")))
                    .startsWith(position + " gebeurtenissen ingelezen tot positie " + position);
            Sides sides = start(postgres, environment);
            try {
                sides.awaitFeed();
                assertTheSameBooks(sides, 0);
            } finally {
                sides.close();
            }
        }
    }

    @Test
    @Order(5)
    void what_is_missing_in_the_environment_is_named() {
        Map<String, String> environment = new HashMap<>(source().environment);
        environment.remove("RIJKER_SECRETS_MASTER_KEY");
        InstalledSet set = InstalledSet.in(environment).orElseThrow();

        assertThatThrownBy(() -> set.run("backup", Map.of("out", folder + "/none"), SILENT))
                .isInstanceOf(UserError.class)
                .hasMessage("In de omgeving ontbreekt RIJKER_SECRETS_MASTER_KEY.");
        assertThatThrownBy(() -> set.run("user", Map.of(), SILENT)).isInstanceOf(UserError.class);
        assertThat(InstalledSet.in(Map.of())).isEmpty();
    }

    /** The list can only be missing where no command side has begun it, or where it was lost. */
    @Test
    @Order(6)
    void without_the_list_there_is_no_back_up_and_none_is_made() throws Exception {
        Path list = source().set().erasedSubjects();
        Path aside = Files.move(list, list.resolveSibling("aside"));
        try {
            assertThatThrownBy(() -> run("backup", Map.of("out", folder + "/none")))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("De lijst van gewiste deelnemers")
                    .hasMessageContaining("ontbreekt");
            assertThat(list).doesNotExist();
        } finally {
            Files.move(aside, list);
        }
    }

    @Test
    @Order(7)
    void a_command_side_of_its_own_repeats_an_erasure_and_stops_at_a_foreign_list()
            throws Exception {
        String subject = ask(source().postgres, STARTED).getFirst();
        recorder(source())
                .administrator(new EraseSubject(new SubjectId(subject), ErasureGround.REQUEST));
        try (EmbeddedPostgres postgres = server()) {
            Map<String, String> environment = environment(postgres, "repeated");
            InstalledSet set = InstalledSet.in(environment).orElseThrow();
            Path list = Files.copy(source().set().erasedSubjects(), set.erasedSubjects());
            new SetRestore(set).run(folder.resolve("backup"), null, null, SILENT);
            assertThat(ask(postgres, ERASED)).isEmpty();
            String right = Files.readString(list);

            Files.writeString(list, right + "somebody 2026-02-01T10:00:00Z\n");
            assertThatThrownBy(() -> commandSide(environment))
                    .isInstanceOf(UnfitList.class)
                    .hasMessageContaining("niet door deze installatie geschreven");
            assertThat(ask(postgres, ERASED)).isEmpty();

            Files.writeString(list, right);
            commandSide(environment).close();
            assertThat(ask(postgres, ERASED)).containsExactly(subject + " REPEATED");
        }
    }

    private static ConfigurableApplicationContext commandSide(Map<String, String> environment) {
        return new SpringApplicationBuilder(CommandSide.class)
                .initializers(
                        context ->
                                context.getEnvironment()
                                        .getPropertySources()
                                        .addLast(
                                                new SystemEnvironmentPropertySource(
                                                        "test-systemEnvironment",
                                                        Map.copyOf(environment))))
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--logging.threshold.console=ERROR",
                        "--spring.main.banner-mode=off");
    }

    private static List<String> ask(EmbeddedPostgres postgres, String sql) {
        return JdbcClient.create(postgres.getDatabase("postgres", "rijker"))
                .sql(sql)
                .query((row, index) -> String.valueOf(row.getString(1)))
                .list();
    }

    private static Path file() {
        return folder.resolve("log.ndjson");
    }

    private static Outcome run(String task, Map<String, String> arguments) {
        return source().set().run(task, arguments, SILENT);
    }

    private static String message(String task, Map<String, String> arguments) {
        return String.valueOf(run(task, arguments).result().get("message"));
    }

    private static EmbeddedPostgres server() throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        DatabaseScript.of(COMPOSE).run(postgres);
        return postgres;
    }

    private static Map<String, String> environment(EmbeddedPostgres postgres, String name)
            throws IOException {
        Map<String, String> environment = new HashMap<>();
        Path place = folder.resolve(name);
        COMPOSE.environment("rijker")
                .forEach(
                        (key, value) ->
                                environment.put(
                                        key,
                                        value.replace(
                                                        "postgres:5432",
                                                        "127.0.0.1:" + postgres.getPort())
                                                .replaceFirst(
                                                        "^/(erased|roots|tmp)/", place + "/")));
        Files.createDirectories(place);
        return environment;
    }

    private static Sides start(EmbeddedPostgres postgres, Map<String, String> environment) {
        Map<String, Object> settings = new HashMap<>(COMPOSE.environment("query-side-1"));
        settings.keySet().removeIf(key -> key.contains("FEED_SOURCE") || key.contains("BROKER"));
        settings.keySet().removeIf(key -> key.startsWith("SERVER"));
        settings.putAll(environment);
        return new Sides(
                postgres,
                environment,
                new SpringApplicationBuilder(Rijker.class)
                        .initializers(
                                context ->
                                        context.getEnvironment()
                                                .getPropertySources()
                                                .addLast(
                                                        new SystemEnvironmentPropertySource(
                                                                "test-systemEnvironment",
                                                                settings)))
                        .run(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--rijker.mode=live",
                                "--rijker.data-directory=" + folder,
                                "--rijker.secrets.control-key=" + "A".repeat(43) + "=",
                                "--logging.threshold.console=ERROR",
                                "--spring.main.banner-mode=off"));
    }

    private static void tell(Sides sides, String sql) throws Exception {
        try (var connection = sides.postgres.getDatabase("postgres", "rijker").getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Sides source() {
        return Objects.requireNonNull(source);
    }
}
