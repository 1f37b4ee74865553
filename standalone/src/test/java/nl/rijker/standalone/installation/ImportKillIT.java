package nl.rijker.standalone.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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
    private static final int ROWS = Integer.getInteger("rijker.import.kill.rows", 8_000);
    private static final int KILLS = Integer.getInteger("rijker.import.kill.times", 3);
    private static final String PROVIDER = "jongerenwerk-voorbeeldstad";

    @TempDir Path home;

    private Installation installation = new Installation(Path.of("."));

    @BeforeEach
    void install() throws Exception {
        installation = new Installation(home);
        assertThat(installation.rijker("demo", "--events", "1000").exitCode()).isZero();
        String token =
                installation
                        .rijker("token", "--role", "provider", "--provider", PROVIDER)
                        .results();
        Client client = new Client(installation, token);
        client.post(
                "import-plan-0001",
                "/v1/interventions",
                """
                {"intervention":"import-intervention","plan":{
                 "provider":"jongerenwerk-voorbeeldstad","framework":"NIJ26",
                 "activityType":"ACT-118","goal":"2.d","area":"VS01","form":"INDIVIDUAL",
                 "targetGroup":"VULNERABLE_YOUTH","preventionLevel":"SELECTIVE",
                 "plannedFrom":"2025-01-01","plannedTo":"2026-12-31","plannedMinutes":600}}
                """);
        client.post(
                "import-start-0001",
                "/v1/interventions/import-intervention/start",
                "{\"startedOn\":\"2025-01-01\"}");
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        installation.rijker("stop");
    }

    @Test
    void every_row_is_recorded_exactly_once_however_often_the_application_is_killed()
            throws Exception {
        Path file = home.resolve("sessions.csv");
        Files.writeString(file, sessions());
        try (ExecutorService starter = Executors.newSingleThreadExecutor()) {
            Future<Installation.Ended> first = starter.submit(() -> run(file));
            for (int kill = 1; kill <= KILLS; kill++) {
                int reached = ROWS * kill / (KILLS + 1);
                Installation.await(() -> count("count(*)") >= reached);
                long before = count("count(*)");
                ProcessHandle application = installation.application();
                application.destroyForcibly();
                Installation.await(
                        () -> !application.isAlive() || application.info().command().isEmpty());
                Installation.Ended again = installation.rijker("demo", "--events", "1000");
                assertThat(again.exitCode()).as(again.messages()).isZero();
                System.out.printf("import-kill: kill %d at %d of %d rows%n", kill, before, ROWS);
                assertThat(before).isLessThan(ROWS);
            }
            assertThat(first.get().exitCode()).isNotZero();
        }
        Installation.await(() -> finished());

        Installation.Ended last = run(file);

        assertThat(last.exitCode()).as(last.messages()).isZero();
        assertThat(last.results()).contains("al vastgelegd");
        assertThat(count("count(*)")).isEqualTo(ROWS);
        assertThat(count("count(DISTINCT aggregate_identifier)")).isEqualTo(ROWS);
        assertThat(installation.rijker("replay").results()).startsWith("identical");
        try (var left = Files.list(home.resolve("demo/imports"))) {
            assertThat(left).isEmpty();
        }
        System.out.printf("import-kill: %d rows, %d kills, every row once%n", ROWS, KILLS);
    }

    private Installation.Ended run(Path file) throws IOException, InterruptedException {
        return installation.rijker("import", "run", file.toString(), "--provider", PROVIDER);
    }

    private static String sessions() {
        StringBuilder file = new StringBuilder("Activiteit;Interventie;Datum;Minuten;Bezoekers\n");
        for (int i = 0; i < ROWS; i++) {
            file.append("kill-")
                    .append(i)
                    .append(";import-intervention;2025-0")
                    .append(1 + i % 9)
                    .append("-15;60;")
                    .append(i % 40)
                    .append('\n');
        }
        return file.toString();
    }

    private boolean finished() {
        return ask("SELECT count(*) FROM command.import_batch WHERE state = 'FINISHED'") == 1;
    }

    private long count(String what) {
        return ask(
                "SELECT "
                        + what
                        + " FROM command.event WHERE payload_type = 'session-recorded' AND"
                        + " convert_from(payload, 'UTF8') LIKE '%\"batch\":%'");
    }

    private long ask(String sql) {
        try (var connection = installation.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (IOException | SQLException notYet) {
            return 0;
        }
    }
}
