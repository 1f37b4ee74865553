package nl.rijker.standalone.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.rijker.contract.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file of measurements through an application with the memory that every installation gets:
 * looked at, recorded, sent again, taken back. In profile proofs a million rows.
 */
class ImportSizeIT {
    private static final int ROWS = Integer.getInteger("rijker.import.rows", 5_000);
    private static final long MOST_MEGABYTES = 700;
    private static final String PROVIDER = Interventions.PROVIDER;

    private static final String BALANCES =
            """
            SELECT account.key, sum(posting.n), sum(posting.sum), sum(posting.squares),
                sum(posting.before), sum(posting.before_squares), sum(posting.product),
                sum(posting.improved), sum(posting.unchanged), sum(posting.worsened)
            FROM ledger.posting JOIN ledger.account
                ON account.book = posting.book AND account.id = posting.account
            WHERE posting.book = (SELECT slot FROM ledger.book WHERE live)
            GROUP BY account.key
            HAVING sum(posting.n) <> 0 OR sum(posting.sum) <> 0 OR sum(posting.squares) <> 0
                OR sum(posting.product) <> 0
            ORDER BY account.key
            """;

    @TempDir Path home;

    private Installation installation = new Installation(Path.of("."));

    @AfterEach
    void leaveNothingRunning() throws Exception {
        installation.rijker("stop");
    }

    @Test
    void a_file_is_looked_at_recorded_once_and_taken_back_with_little_memory() throws Exception {
        installation = new Installation(home);
        succeed("demo", "--events", "1000");
        MeasurementRows rows = MeasurementRows.about(intervention(), ROWS);
        Path file = rows.write(home.resolve("measurements.csv"));
        read(rows.writeTrajectories(home.resolve("trajectories.csv")));
        long before = head();
        List<String> balances = balances();

        timed("dry run", rows, () -> read(file, "--dry-run"));
        assertThat(head()).isEqualTo(before);

        String recorded = timed("record", rows, () -> read(file));
        assertThat(recorded).contains("nieuw " + rows.measurements() + ",").contains("fout 0");
        long imported = head();
        assertThat(imported).isEqualTo(before + rows.measurements() + 2);
        assertThat(balances()).isNotEqualTo(balances);

        assertThat(timed("again", rows, () -> read(file))).contains("al vastgelegd");
        assertThat(head()).isEqualTo(imported);

        String batch = recorded.replaceAll("(?s).*als import (\\S+)\\..*", "$1");
        String revoked =
                timed(
                        "revoke",
                        rows,
                        () -> succeed("import", "revoke", batch, "--provider", PROVIDER));
        assertThat(revoked).contains("ingetrokken " + rows.measurements() + ", gebleven 0");
        assertThat(balances()).isEqualTo(balances);
        long peak = peakMegabytes();
        System.out.printf(
                "import: %d rows, most memory of the process %d MB (heap at most 256 MB)%n",
                rows.rows(), peak);
        assertThat(peak).isLessThan(MOST_MEGABYTES);
    }

    private interface Work {
        String run() throws Exception;
    }

    private static String timed(String what, MeasurementRows rows, Work work) throws Exception {
        long start = System.nanoTime();
        String answer = work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("import: %s %.1f s, %.0f rows/s%n", what, seconds, rows.rows() / seconds);
        return answer;
    }

    private String read(Path file, String... options) throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of("import", "run", file.toString(), "--provider", PROVIDER));
        arguments.addAll(List.of(options));
        return succeed(arguments.toArray(String[]::new));
    }

    private String succeed(String... arguments) throws Exception {
        Installation.Ended ended = installation.rijker(arguments);
        assertThat(ended.exitCode()).as(ended.messages() + ended.results()).isZero();
        return ended.results();
    }

    private String intervention() throws Exception {
        String token = succeed("token", "--role", "provider", "--provider", PROVIDER);
        Client client = new Client(installation, token);
        Interventions.open(client, "size-intervention");
        return "size-intervention";
    }

    private long head() throws IOException, SQLException {
        return Long.parseLong(query("SELECT max(global_index) FROM command.event").getFirst());
    }

    /** Once the books have what the log has. */
    private List<String> balances() throws Exception {
        long head = head();
        Installation.await(() -> known() >= head);
        return query(BALANCES);
    }

    private long known() {
        try {
            String status = installation.rijker("status", "--json").results();
            return Json.mapper().readTree(status).path("position").asLong();
        } catch (IOException unreachable) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private List<String> query(String sql) throws IOException, SQLException {
        List<String> found = new ArrayList<>();
        try (var connection = installation.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder line = new StringBuilder(rows.getString(1));
                for (int i = 2; i <= columns; i++) {
                    line.append(' ').append(rows.getString(i));
                }
                found.add(line.toString());
            }
        }
        return found;
    }

    /** Of the Java process, all its memory. */
    private long peakMegabytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(installation.application().pid()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
