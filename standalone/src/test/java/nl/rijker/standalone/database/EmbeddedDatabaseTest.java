package nl.rijker.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import nl.rijker.standalone.directory.Secret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedDatabaseTest {
    private DatabaseHome home;

    @BeforeAll
    void start(@TempDir Path directory) throws InterruptedException {
        home = DatabaseHome.started(directory);
    }

    @AfterAll
    void stop() {
        home.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync,on",
        "synchronous_commit,on",
        "full_page_writes,on",
        "data_checksums,on",
        "listen_addresses,127.0.0.1",
        "unix_socket_directories,''",
        "server_encoding,UTF8",
        "shared_buffers,128MB",
        "max_connections,40"
    })
    void runs_with_the_settings_of_a_real_database(String setting, String value)
            throws SQLException {
        assertThat(home.ask(Account.POSTGRES, "SHOW " + setting)).isEqualTo(value);
    }

    @Test
    void sorts_by_code_point_and_knows_accents_whatever_the_machine_speaks() throws SQLException {
        assertThat(home.ask(Account.QUERY, "SELECT (upper('é') || ('Z' < 'a'))::text"))
                .isEqualTo("Étrue");
    }

    @Test
    void accepts_nothing_but_passwords_over_loopback() throws SQLException {
        var rules =
                "SELECT string_agg(type || ' ' || address || ' ' || auth_method, ';') FROM pg_hba_file_rules";

        assertThat(home.ask(Account.POSTGRES, rules)).isEqualTo("host 127.0.0.1 scram-sha-256");
    }

    @ParameterizedTest
    @EnumSource
    void refuses_every_account_without_its_password(Account account) {
        assertThatThrownBy(() -> DriverManager.getConnection(home.url(), account.username(), ""))
                .isInstanceOf(SQLException.class)
                .extracting(failure -> ((SQLException) failure).getSQLState())
                .isIn("08004", "28P01");
        assertThatThrownBy(
                        () ->
                                DriverManager.getConnection(
                                        home.url(), account.username(), "postgres"))
                .isInstanceOf(SQLException.class)
                .extracting(failure -> ((SQLException) failure).getSQLState())
                .isEqualTo("28P01");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POSTGRES")
    void gives_the_application_no_power_over_the_server(Account account) throws SQLException {
        var powers =
                """
                SELECT concat_ws(',', rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls)
                FROM pg_roles WHERE rolname = current_user
                """;

        assertThat(home.ask(account, powers)).isEqualTo("f,f,f,f,f");
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMAND", "FEED", "QUERY"})
    void gives_the_application_nothing_of_its_own(Account account) throws SQLException {
        var owned =
                "SELECT count(*) FROM pg_shdepend WHERE deptype = 'o' AND refobjid = current_user::regrole";

        assertThat(home.ask(account, owned)).isEqualTo("0");
        assertThatThrownBy(() -> home.tell(account, "CREATE TABLE public.mine (id int)"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> home.tell(account, "CREATE SCHEMA mine"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void lets_the_owner_make_schemas_that_others_see_when_granted() throws SQLException {
        home.tell(Account.OWNER, "CREATE SCHEMA ledger CREATE VIEW page AS SELECT 7 AS number");

        assertThatThrownBy(() -> home.ask(Account.QUERY, "SELECT number FROM ledger.page"))
                .hasMessageContaining("permission denied");
        home.tell(Account.OWNER, "GRANT USAGE ON SCHEMA ledger TO rijker_query");
        home.tell(Account.OWNER, "GRANT SELECT ON ledger.page TO rijker_query");
        assertThat(home.ask(Account.QUERY, "SELECT number FROM ledger.page")).isEqualTo("7");
    }

    @Test
    void keeps_its_files_to_itself() throws IOException {
        assertThat(mode(home.directory().path())).isEqualTo("rwx------");
        assertThat(mode(home.directory().postgres())).isEqualTo("rwx------");
        assertThat(mode(home.directory().secrets())).isEqualTo("rw-------");
        assertThat(home.directory().path().resolve("initial-password")).doesNotExist();
    }

    @Test
    void shows_its_secrets_in_no_other_file_and_on_no_command_line() throws IOException {
        var commandLines =
                ProcessHandle.allProcesses()
                        .flatMap(process -> process.info().commandLine().stream())
                        .toList()
                        .toString();
        try (var files = Files.walk(home.directory().path())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (file.equals(home.directory().secrets())) {
                    continue;
                }
                var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (var secret : Secret.values()) {
                    assertThat(bytes.contains(home.secret(secret)))
                            .as("%s in %s", secret, file)
                            .isFalse();
                    assertThat(commandLines).doesNotContain(home.secret(secret));
                }
            }
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
