package nl.rijker.standalone.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import nl.rijker.command.chain.ChainReport;
import nl.rijker.command.chain.Deviates;
import nl.rijker.command.chain.Deviation;
import nl.rijker.command.chain.LogCheck;
import nl.rijker.command.chain.SignedLog;
import nl.rijker.command.logfile.LogExport;
import nl.rijker.commandside.CommandSide;
import nl.rijker.standalone.database.EmbeddedDatabase;
import nl.rijker.standalone.directory.DataDirectory;
import nl.rijker.standalone.directory.DirectoryLock;
import nl.rijker.standalone.directory.Kind;
import nl.rijker.standalone.directory.Secret;
import nl.rijker.standalone.directory.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Every fault in a log of many events, found in one pass. In profile proofs a million ({@code
 * -Drijker.log.events=1000000}).
 */
class LogCheckIT {
    private static final long EVENTS = Fault.EVENTS;
    private static final long MIDDLE = Fault.MIDDLE;
    @TempDir Path home;

    @Test
    void every_fault_is_found_and_its_position_named() throws Exception {
        try (DirectoryLock lock = DirectoryLock.take(DataDirectory.under(home, Kind.LIVE))) {
            Secrets secrets = Secrets.readOrCreate(lock);
            EmbeddedDatabase database = new EmbeddedDatabase(lock, secrets);
            database.start();
            try (ConfigurableApplicationContext app = run(lock, secrets, database)) {
                prove(app, database.properties());
            } finally {
                database.stop();
            }
        }
    }

    private static ConfigurableApplicationContext run(
            DirectoryLock lock, Secrets secrets, EmbeddedDatabase database) {
        Map<String, Object> properties = database.properties();
        return new SpringApplicationBuilder(CommandSide.class)
                .properties(properties)
                .properties(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "rijker.municipality=GM9999",
                        "rijker.administrator-password=for-tests-only",
                        "rijker.erasure.list=" + lock.directory().erasedSubjects(),
                        "rijker.chain.roots-file=" + lock.directory().roots(),
                        "rijker.secrets.root-key=" + secrets.get(Secret.ROOT_KEY),
                        "rijker.secrets.master-key=" + secrets.get(Secret.MASTER_KEY),
                        "rijker.secrets.token-key=" + secrets.get(Secret.TOKEN_KEY),
                        "logging.threshold.console=ERROR",
                        "spring.main.banner-mode=off")
                .run();
    }

    private void prove(ConfigurableApplicationContext app, Map<String, Object> database)
            throws Exception {
        LogCheck check = app.getBean(LogCheck.class);
        try (Connection owner =
                DriverManager.getConnection(
                        String.valueOf(database.get("rijker.database.url")),
                        String.valueOf(database.get("rijker.database.owner.username")),
                        String.valueOf(database.get("rijker.database.owner.password")))) {
            owner.setSchema("command");
            tell(owner, Fault.FILL.formatted(EVENTS, 1, MIDDLE));
            tell(owner, "SELECT nextval('event_global_index_seq')");
            tell(owner, Fault.FILL.formatted(EVENTS, MIDDLE + 1, EVENTS));
            timed("chained and signed", () -> app.getBean(SignedLog.class).settle());
            ChainReport report = check.run(position -> {});
            assertThat(report.events()).isEqualTo(EVENTS);
            timed("verified", () -> check.run(position -> {}));
            Path file = home.resolve("log.ndjson");
            timed("exported", () -> app.getBean(LogExport.class).write(file, false, done -> {}));
            timed(
                    "file verified",
                    () ->
                            assertThat(
                                            new FileVerification(home, null, null)
                                                    .run(file, position -> {})
                                                    .line())
                                    .startsWith("klopt: " + EVENTS));
            tell(owner, Fault.KEEP);
            plant(owner, check);
            fault(owner, check, Fault.OF_THE_OWNER);
            mustNotBeExported(app.getBean(LogExport.class));
            tell(owner, Fault.RESTORE);
            assertThat(check.run(position -> {}).events()).isEqualTo(EVENTS);
        }
    }

    private static void plant(Connection owner, LogCheck check) throws Exception {
        for (Fault fault : Fault.OF_SOMEBODY) {
            fault(owner, check, fault);
            tell(owner, Fault.RESTORE);
        }
    }

    private static void fault(Connection owner, LogCheck check, Fault fault) throws Exception {
        long planting = System.nanoTime();
        tell(owner, fault.sql());
        long begun = System.nanoTime();
        try {
            throw new AssertionError(fault.name() + " was not found: " + check.run(done -> {}));
        } catch (Deviates found) {
            System.out.printf(
                    "log: %s: %s (%.1f s, planted in %.1f s)%n",
                    fault.name(),
                    Found.deviation(found.deviation()),
                    (System.nanoTime() - begun) / 1e9,
                    (begun - planting) / 1e9);
            mustName(fault.position(), found.deviation());
        }
    }

    /** Nothing is handed out, nor signed, on top of a chain that isn't the one that was signed. */
    private void mustNotBeExported(LogExport export) {
        Path file = home.resolve("anew.ndjson");
        assertThatThrownBy(() -> export.write(file, false, done -> {}))
                .isInstanceOf(Deviates.class);
        assertThat(file).doesNotExist();
    }

    private static void mustName(long position, Deviation found) {
        if (found instanceof Deviation.Rewritten rewritten) {
            assertThat(rewritten.after()).isLessThan(position);
            assertThat(rewritten.position()).isGreaterThanOrEqualTo(position);
        } else {
            assertThat(found.position()).isEqualTo(position);
        }
    }

    private static void timed(String what, Runnable work) {
        long begun = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("log: %d events %s in %.1f s%n", EVENTS, what, seconds);
    }

    private static void tell(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
