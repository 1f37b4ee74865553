package nl.rijker.standalone.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application is killed in the middle of recording a file; each next start goes on. In profile
 * proofs 50,000 rows and ten kills.
 */
class ImportKillIT {
    private static final int ROWS = Integer.getInteger("rijker.import.kill.rows", 4_000);
    private static final int KILLS = Integer.getInteger("rijker.import.kill.times", 3);
    private static final String PROVIDER = Interventions.PROVIDER;
    private static final SessionRows KILLED = new SessionRows("killed-import", ROWS);
    private static final SessionRows CLEAN = new SessionRows("clean-import", ROWS);

    @TempDir Path home;

    private Installation installation = new Installation(Path.of("."));

    @BeforeEach
    void install() {
        installation = new Installation(home);
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        installation.rijker("stop");
    }

    @Test
    void every_row_is_recorded_exactly_once_however_often_the_application_is_killed()
            throws Exception {
        assertThat(installation.rijker("demo", "--events", "1000").exitCode()).isZero();
        openInterventions();
        Path file = write(KILLED);
        try (ExecutorService starter = Executors.newSingleThreadExecutor()) {
            Future<Installation.Ended> running = starter.submit(() -> run(file));
            for (int kill = 1; kill <= KILLS; kill++) {
                killAt(ROWS * kill / (KILLS + 1), kill);
                if (kill == 1) {
                    assertThat(running.get().exitCode()).isNotZero();
                }
                running = starter.submit(() -> installation.rijker("demo", "--events", "0"));
            }
            assertThat(running.get().exitCode()).as(running.get().messages()).isZero();
        }
        Installation.await(() -> ask("state = 'FINISHED'") == 1);

        assertThat(run(file).results()).contains("al vastgelegd");
        assertThat(run(write(CLEAN)).results()).contains("is ingelezen");

        assertThat(installation.rijker("replay").results()).startsWith("identical");
        try (var connection = installation.connect()) {
            Map<Integer, Integer> logged = KILLED.logged(connection);
            assertThat(KILLED.wrong(logged)).isEmpty();
            assertThat(CLEAN.wrong(CLEAN.logged(connection))).isEmpty();
            assertThat(KILLED.balances(connection))
                    .isNotEmpty()
                    .isEqualTo(CLEAN.balances(connection));
            System.out.printf(
                    "import-kill: %d rows, %d kills, %d in the log once; balances equal those of"
                            + " a clean import%n",
                    ROWS, KILLS, logged.size());
        }
        try (var left = Files.list(home.resolve("demo/imports"))) {
            assertThat(left).isEmpty();
        }
    }

    /** What a start that goes on at a wrong row would leave behind. */
    @Test
    void a_row_left_out_and_a_row_recorded_twice_are_noticed() {
        SessionRows rows = new SessionRows("planted", 3);
        Map<Integer, Integer> logged = new TreeMap<>(Map.of(0, 1, 1, 1, 2, 1));
        assertThat(rows.wrong(logged)).isEmpty();
        logged.remove(1);
        logged.put(2, 2);
        logged.put(3, 1);
        assertThat(rows.wrong(logged))
                .isEqualTo(List.of("row 1 0 times", "row 2 2 times", "row 3 of no file"));
    }

    /** Only the one that records now is killed, and only while rows are left. */
    private void killAt(int reached, int kill) throws InterruptedException {
        Installation.await(() -> recorded() >= reached && installation.isRunning());
        ProcessHandle application = installation.application();
        long before = recorded();
        application.destroyForcibly();
        Installation.await(() -> !application.isAlive() || application.info().command().isEmpty());
        long after = recorded();
        System.out.printf(
                "import-kill: kill %d between row %d and %d of %d%n", kill, before, after, ROWS);
        assertThat(after).isBetween((long) reached, ROWS - 1L);
    }

    private void openInterventions() throws Exception {
        Installation.Ended token =
                installation.rijker("token", "--role", "provider", "--provider", PROVIDER);
        Client client = new Client(installation, token.results());
        Interventions.open(client, KILLED.intervention());
        Interventions.open(client, CLEAN.intervention());
    }

    private Path write(SessionRows rows) throws IOException {
        return Files.writeString(home.resolve(rows.intervention() + ".csv"), rows.file());
    }

    private Installation.Ended run(Path file) throws IOException, InterruptedException {
        return installation.rijker("import", "run", file.toString(), "--provider", PROVIDER);
    }

    private long recorded() {
        return query("SELECT count(*) FROM command.handled_command WHERE import_batch IS NOT NULL");
    }

    private long ask(String condition) {
        return query("SELECT count(*) FROM command.import_batch WHERE " + condition);
    }

    private long query(String sql) {
        try (var connection = installation.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (IOException | SQLException notYet) {
            return 0;
        }
    }
}
