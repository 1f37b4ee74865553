package nl.rijker.standalone.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import nl.rijker.contract.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Back-up, drill and restore as a user does them. In profile proofs with a million events ({@code
 * -Drijker.backup.events=1000000}).
 */
class BackupIT {
    private static final int EVENTS = Integer.getInteger("rijker.backup.events", 2_000);

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
    void a_drill_gives_the_same_books_and_a_restore_goes_on_where_the_back_up_was()
            throws Exception {
        succeed("demo", "--events", Integer.toString(EVENTS));
        Path backup = home.resolve("backup");
        long begin = System.nanoTime();
        assertThat(succeed("backup", "--out=" + backup).results())
                .contains("positie " + EVENTS + ",");
        double seconds = (System.nanoTime() - begin) / 1e9;

        String drill = succeed("backup", "drill", backup.toString()).results();

        System.out.printf(
                "backup: %d events in %.1f s, %d MB; drill: %s%n",
                EVENTS, seconds, megabytes(backup), drill);
        assertThat(drill)
                .startsWith("gelijk: positie " + EVENTS)
                .contains("identical: ", "klopt: " + EVENTS, "gelijk aan het draaiende systeem: ")
                .doesNotContain(" 0 saldi", " 0 daghashes", " 0 kophashes", " 0 ondertekende");
        assertNoDrillIsLeft();

        succeed("stop");
        assertThat(succeed("backup", "drill", backup.toString()).results())
                .startsWith("in orde, niet vergeleken met een draaiend systeem: positie " + EVENTS)
                .contains("de reservekopie past bij roots.ndjson");
        Files.move(home.resolve("demo/postgres"), home.resolve("gone"));
        Installation.Ended restored = succeed("restore", backup.toString());
        assertThat(restored.results()).contains("positie " + EVENTS + ".");
        assertThat(restored.messages())
                .contains("Na deze reservekopie is er niets meer ondertekend");
        succeed("demo");
        assertThat(
                        Json.mapper()
                                .readTree(succeed("status", "--json").results())
                                .path("position")
                                .asInt())
                .isEqualTo(EVENTS);
        assertThat(succeed("log", "verify").results())
                .startsWith("klopt: " + EVENTS)
                .contains("teruggezet op ", "naar positie " + EVENTS);
    }

    @Test
    void a_drill_finds_a_ledger_that_its_log_does_not_give() throws Exception {
        succeed("demo", "--events", "1000");
        changeOnePosting();
        Path backup = home.resolve("backup");
        succeed("backup", "--out=" + backup);

        Installation.Ended drill = installation.rijker("backup", "drill", backup.toString());

        assertThat(drill.exitCode()).as(drill.messages()).isEqualTo(1);
        assertThat(drill.results()).startsWith("VERSCHIL: positie 1000").contains("different: ");
        assertNoDrillIsLeft();
    }

    @Test
    void a_drill_finds_a_posting_and_a_root_that_changed_since_in_what_runs() throws Exception {
        succeed("demo", "--events", "1000");
        Path backup = home.resolve("backup");
        succeed("backup", "--out=" + backup);
        changeOnePosting();
        changeOneDayRoot();

        Installation.Ended drill = installation.rijker("backup", "drill", backup.toString());

        assertThat(drill.exitCode()).as(drill.messages()).isEqualTo(1);
        assertThat(drill.results())
                .startsWith("VERSCHIL: positie 1000")
                .contains(
                        "identical: ",
                        "anders dan het draaiende systeem: 4 van ",
                        "; balance GM9999|",
                        "; day root GM9999 ");
        assertNoDrillIsLeft();
    }

    private void changeOneDayRoot() throws IOException, SQLException {
        try (var connection = installation.connect();
                var statement = connection.createStatement()) {
            assertThat(
                            statement.executeUpdate(
                                    """
                                    UPDATE command.day_root SET events = events + 1
                                    WHERE position = (SELECT min(position) FROM command.day_root)
                                    """))
                    .isEqualTo(1);
        }
    }

    private void changeOnePosting() throws IOException, SQLException {
        try (var connection = installation.connect();
                var statement = connection.createStatement()) {
            assertThat(
                            statement.executeUpdate(
                                    """
                                    UPDATE ledger.posting SET sum = sum + 1
                                    WHERE book = (SELECT slot FROM ledger.book WHERE live)
                                        AND position = (SELECT min(position) FROM ledger.posting)
                                    """))
                    .isPositive();
        }
    }

    private Installation.Ended succeed(String... arguments) throws Exception {
        Installation.Ended ended = installation.rijker(arguments);
        assertThat(ended.exitCode()).as(ended.messages()).isZero();
        return ended;
    }

    private void assertNoDrillIsLeft() throws IOException {
        try (var left = Files.list(home)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("drill-"));
        }
        assertThat(
                        ProcessHandle.allProcesses()
                                .flatMap(process -> process.info().commandLine().stream()))
                .noneMatch(line -> line.contains(home + "/drill-"));
    }

    private static long megabytes(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() / 1_000_000;
        }
    }
}
