package nl.rijker.standalone.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mixed commands from sixteen clients while the application, its PostgreSQL, or both are killed. In
 * profile proofs 5,000 commands and ten kills ({@code -Drijker.kill.commands=5000
 * -Drijker.kill.times=10}).
 */
class KillIT {
    private static final int CLIENTS = 16;
    private static final int COMMANDS = Integer.getInteger("rijker.kill.commands", 640);
    private static final int SHARE = (COMMANDS + CLIENTS - 1) / CLIENTS;
    private static final int KILLS = Integer.getInteger("rijker.kill.times", 3);
    private static final String PROVIDER = "jongerenwerk-voorbeeldstad";

    @TempDir Path home;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private Installation installation;

    @BeforeEach
    void install() {
        installation = new Installation(home);
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        installation.rijker("stop");
    }

    @Test
    void every_acknowledged_command_is_in_the_log_exactly_once() throws Exception {
        assertThat(installation.rijker("demo", "--events", "1000").exitCode()).isZero();
        Client client = new Client(installation, token());
        openIntervention(client);

        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Worker worker = new Worker(i, client, acknowledged);
                workers.add(
                        clients.submit(
                                () -> {
                                    worker.run(SHARE);
                                    return null;
                                }));
            }
            for (int kill = 1; kill <= KILLS; kill++) {
                int reached = COMMANDS * kill / (KILLS + 1);
                Installation.await(
                        () ->
                                acknowledged.size() >= reached
                                        || workers.stream().anyMatch(KillIT::failed));
                kill(kill % 3);
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        }

        assertThat(acknowledged).hasSize(SHARE * CLIENTS).doesNotHaveDuplicates();
        Map<String, Integer> logged = logged();
        assertThat(logged).containsOnlyKeys(acknowledged);
        assertThat(logged.values()).containsOnly(1);
        Installation.Ended replay = installation.rijker("replay");
        System.out.printf(
                "kill: %d commands, %d kills, %d in the log once; %s%n",
                acknowledged.size(), KILLS, logged.size(), replay.results());
        assertThat(replay.exitCode()).as(replay.messages()).isZero();
        assertThat(replay.results()).startsWith("identical");
    }

    @Test
    void a_demo_that_is_killed_while_it_is_filled_is_finished_by_the_next() throws Exception {
        try (ExecutorService starter = Executors.newSingleThreadExecutor()) {
            Future<Installation.Ended> first =
                    starter.submit(() -> installation.rijker("demo", "--events", "20000"));
            Installation.await(() -> installation.baseUrl().isPresent() && events() > 0);
            installation.application().destroyForcibly();
            assertThat(first.get().exitCode()).isNotZero();
            assertThat(first.get().messages()).contains("  evaluator  ");
        }
        assertThat(events()).isBetween(1L, 19_999L);

        Installation.Ended second = installation.rijker("demo");

        assertThat(second.exitCode()).as(second.messages()).isZero();
        assertThat(second.messages()).contains("Voorbeeldstad heeft 20000 gebeurtenissen.");
        assertThat(events()).isEqualTo(20_000);
    }

    private long events() {
        try (var connection = installation.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM command.event")) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (IOException | SQLException notYet) {
            return 0;
        }
    }

    private String token() throws Exception {
        return installation.rijker("token", "--role", "provider", "--provider", PROVIDER).results();
    }

    private static void openIntervention(Client client) throws InterruptedException {
        client.post(
                "kill-plan-0001",
                "/v1/interventions",
                """
                {"intervention":"kill-intervention","plan":{
                 "provider":"jongerenwerk-voorbeeldstad","framework":"NIJ26",
                 "activityType":"ACT-118","goal":"2.d","area":"VS01","form":"INDIVIDUAL",
                 "targetGroup":"VULNERABLE_YOUTH","preventionLevel":"SELECTIVE",
                 "plannedFrom":"2025-01-01","plannedTo":"2026-12-31","plannedMinutes":600}}
                """);
        client.post(
                "kill-start-0001",
                "/v1/interventions/kill-intervention/start",
                "{\"startedOn\":\"2025-01-01\"}");
    }

    private void kill(int what) throws IOException, InterruptedException {
        ProcessHandle application = installation.application();
        ProcessHandle database = installation.database();
        if (what != 0) {
            database.destroyForcibly();
        }
        if (what != 1) {
            application.destroyForcibly();
            Installation.await(() -> gone(application));
            Installation.Ended again = installation.rijker("demo", "--events", "1000");
            assertThat(again.exitCode()).as(again.messages()).isZero();
        }
    }

    private static boolean failed(Future<?> worker) {
        return worker.state() == Future.State.FAILED;
    }

    private static boolean gone(ProcessHandle process) {
        return !process.isAlive() || process.info().command().isEmpty();
    }

    /** How often each command of the workers stands in the log. */
    private Map<String, Integer> logged() throws IOException, SQLException {
        Map<String, Integer> logged = new HashMap<>();
        try (var connection = installation.connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                SELECT convert_from(meta_data, 'UTF8')::jsonb ->> 'command'
                                FROM command.event
                                """)) {
            while (rows.next()) {
                String command = rows.getString(1);
                if (command.matches("kill-\\d\\d-\\d+")) {
                    logged.merge(command, 1, Integer::sum);
                }
            }
        }
        return logged;
    }
}
