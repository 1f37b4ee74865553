package nl.rijker.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import nl.rijker.standalone.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseRestartTest {
    @TempDir Path directory;

    @Test
    void keeps_its_data_and_passwords_over_a_restart() throws Exception {
        try (var home = DatabaseHome.started(directory)) {
            home.tell(Account.OWNER, "CREATE TABLE kept AS SELECT 'facts' AS what");
        }

        try (var home = DatabaseHome.started(directory)) {
            assertThat(home.ask(Account.OWNER, "SELECT what FROM kept")).isEqualTo("facts");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER SYSTEM SET fsync = off",
                "ALTER SYSTEM SET full_page_writes = off",
                "ALTER SYSTEM SET synchronous_commit = off",
                "ALTER ROLE rijker_command SET synchronous_commit = off"
            })
    void refuses_to_start_when_a_commit_could_be_lost(String fault) throws Exception {
        try (var home = DatabaseHome.started(directory)) {
            home.tell(Account.POSTGRES, fault);
        }

        try (var home = DatabaseHome.open(directory)) {
            assertThatThrownBy(() -> home.database().start())
                    .isInstanceOf(DatabaseFailure.class)
                    .hasMessageContaining("staat op 'off'");
            assertThat(Postmaster.of(home.directory().postgres().toRealPath())).isEmpty();
        }
    }

    @Test
    void stops_the_server_that_a_killed_application_left_and_goes_on() throws Exception {
        var leftOver = killedApplication();
        assertThat(leftOver.isAlive()).isTrue();

        try (var home = DatabaseHome.started(directory)) {
            // A process that only waits for its parent's goodbye is still "alive", but has no
            // command.
            assertThat(leftOver.info().command()).isEmpty();
            assertThat(home.ask(Account.QUERY, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void starts_again_when_application_and_server_were_killed() throws Exception {
        killedApplication().destroyForcibly();

        try (var home = DatabaseHome.started(directory)) {
            assertThat(home.ask(Account.QUERY, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void brings_a_killed_server_back_on_the_same_port() throws Exception {
        try (var home = DatabaseHome.started(directory)) {
            postmaster(home.directory().postgres()).destroyForcibly();

            assertThat(answersWithin(Duration.ofSeconds(30), home)).isTrue();
        }
    }

    @Test
    void sends_no_signal_to_a_process_that_only_inherited_the_number() throws Exception {
        DatabaseHome.started(directory).close();
        var stranger = new ProcessBuilder("sleep", "600").start();
        try (var home = DatabaseHome.open(directory)) {
            var data = home.directory().postgres();
            Files.writeString(
                    data.resolve(Postmaster.FILE),
                    stranger.pid() + "\n" + data + "\n1\n5432\n\n*\n");

            home.database().start();

            assertThat(stranger.isAlive()).isTrue();
            assertThat(home.ask(Account.QUERY, "SELECT 1")).isEqualTo("1");
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void says_how_data_of_another_major_version_moves() throws Exception {
        DatabaseHome.started(directory).close();
        var version = directory.resolve("live/postgres/PG_VERSION");
        Files.writeString(version, "17\n");

        try (var home = DatabaseHome.open(directory)) {
            assertThatThrownBy(() -> home.database().start())
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("van PostgreSQL 17 en")
                    .hasMessageContaining("werkt met PostgreSQL 18")
                    .hasMessageContaining("./rijker backup --out MAP")
                    .hasMessageContaining("./rijker restore MAP");
        }
    }

    @Test
    void refuses_data_whose_secrets_are_gone() throws Exception {
        DatabaseHome.started(directory).close();
        Files.delete(directory.resolve("live/secrets.properties"));

        assertThatThrownBy(() -> DatabaseHome.open(directory))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("secrets.properties ontbreekt");
    }

    private ProcessHandle killedApplication() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var application =
                new ProcessBuilder(
                                java,
                                "-cp",
                                System.getProperty("java.class.path"),
                                DatabaseHome.class.getName(),
                                directory.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var said = application.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.lines().anyMatch("started"::equals)).isTrue();
        } finally {
            application.destroyForcibly();
        }
        assertThat(application.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return postmaster(directory.resolve("live/postgres"));
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        return Postmaster.of(data.toRealPath()).orElseThrow().process();
    }

    private static boolean answersWithin(Duration patience, DatabaseHome home)
            throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                return home.ask(Account.QUERY, "SELECT 1").equals("1");
            } catch (SQLException notYet) {
                Thread.sleep(100);
            }
        }
        return false;
    }
}
