package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.rijker.query.publication.Publishing;
import nl.rijker.standalone.database.Account;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the log-in of dashboards can reach: the published tables of its municipality. */
class GrafanaRoleTest {
    private static final Platform PLATFORM = Platform.start();

    /** Before the closing date of the quarter in which the work lies. */
    private static final Instant RECORDED = Instant.parse("2026-07-20T10:00:00Z");

    @BeforeAll
    static void two_municipalities_are_published() {
        for (String municipality : List.of("GM1030", "GM1031")) {
            Recorder recorder = PLATFORM.in(municipality).at(RECORDED);
            recorder.city().provider("aanbieder-" + municipality);
            new MixedWork(recorder, 1)
                    .record(3, 40, recorder.intervention("i-" + municipality, "ACT-101", "noord"));
        }
        PLATFORM.awaitFeed();
        PLATFORM.bean(Publishing.class).publish();
    }

    static List<String> objectsElsewhere() {
        return PLATFORM.ask(
                Account.OWNER,
                """
                SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
                    AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'publish')
                    AND n.nspname NOT LIKE 'pg_toast%' ORDER BY 1
                """);
    }

    @ParameterizedTest
    @MethodSource("objectsElsewhere")
    void no_object_outside_publish_can_be_read(String object) {
        assertThatThrownBy(() -> PLATFORM.ask(Account.GRAFANA, "SELECT * FROM " + object))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void there_are_objects_to_refuse() {
        assertThat(objectsElsewhere())
                .hasSizeGreaterThan(20)
                .contains("command.event", "command.person", "ledger.posting", "ledger.fact_0");
    }

    static Stream<String> functionsOfOurs() {
        return PLATFORM
                .ask(
                        Account.OWNER,
                        """
                        SELECT format('%I.%I', n.nspname, p.proname) FROM pg_proc p
                        JOIN pg_namespace n ON n.oid = p.pronamespace
                        WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1
                        """)
                .stream();
    }

    @ParameterizedTest
    @MethodSource("functionsOfOurs")
    void no_function_of_ours_can_be_called(String function) {
        assertThatThrownBy(() -> PLATFORM.ask(Account.GRAFANA, "SELECT " + function + "()"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT pg_read_file('postgresql.conf')",
                "SELECT pg_ls_dir('.')",
                "SELECT lo_import('/etc/passwd')",
                "SELECT dblink('host=127.0.0.1', 'SELECT 1')",
                "SELECT * FROM pg_authid",
                "SELECT * FROM pg_stat_get_wal_senders() JOIN pg_shadow ON true"
            })
    void the_server_says_no(String query) {
        assertThatThrownBy(() -> PLATFORM.ask(Account.GRAFANA, query))
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be superuser|does not exist).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY publish.quarter TO PROGRAM 'cat'",
                "COPY publish.quarter TO '/tmp/quarter'",
                "CREATE EXTENSION dblink",
                "CREATE TABLE mine (n int)",
                "CREATE TEMP TABLE mine (n int)",
                "CREATE SCHEMA mine",
                "SET ROLE rijker_owner",
                "DELETE FROM publish.quarter",
                "UPDATE publish.reader SET municipality = 'GM1031'",
                "INSERT INTO publish.reader VALUES ('x', 'GM1031')",
                "ALTER TABLE publish.quarter DISABLE ROW LEVEL SECURITY"
            })
    void nothing_can_be_written_or_run(String statement) {
        assertThatThrownBy(() -> PLATFORM.tell(Account.GRAFANA, statement))
                .rootCause()
                .hasMessageMatching(
                        "(?s).*(permission denied|must be (superuser|owner)|is not available).*");
    }

    static List<String> publishedTables() {
        return PLATFORM.ask(
                Account.OWNER,
                """
                SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = 'publish' AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
                    AND c.relname <> 'reader' ORDER BY 1
                """);
    }

    @Test
    void there_are_tables_to_look_at() {
        assertThat(publishedTables())
                .contains("quarter", "change", "delivery", "budget_line", "baseline");
    }

    /** A new table stands here by itself; without a municipality, rows and a policy it fails. */
    @ParameterizedTest
    @MethodSource("publishedTables")
    void rows_are_those_of_its_own_municipality_whatever_it_sets(String table) {
        assertThat(
                        PLATFORM.ask(
                                Account.OWNER,
                                "SELECT DISTINCT municipality FROM publish." + table))
                .hasSizeGreaterThan(1);
        assertThat(
                        PLATFORM.ask(
                                Account.GRAFANA,
                                """
                                SELECT DISTINCT municipality FROM publish.%s,
                                    set_config('rijker.municipality', 'GM1031', false)
                                """
                                        .formatted(table)))
                .containsExactly("GM1030");
    }

    @Test
    void it_reads_of_itself_which_municipality_it_is_for() {
        assertThat(PLATFORM.ask(Account.GRAFANA, "SELECT role_name FROM publish.reader"))
                .containsExactly("rijker_grafana");
    }

    /** Planted fault: a table that was forgotten shows the rows of others. */
    @Test
    void a_table_without_a_policy_is_noticed() {
        PLATFORM.tell(
                Account.OWNER,
                "CREATE TABLE publish.forgotten AS SELECT municipality FROM publish.quarter");
        PLATFORM.tell(Account.OWNER, "GRANT SELECT ON publish.forgotten TO rijker_grafana");
        try {
            assertThat(publishedTables()).contains("forgotten");
            assertThatThrownBy(
                            () ->
                                    rows_are_those_of_its_own_municipality_whatever_it_sets(
                                            "forgotten"))
                    .isInstanceOf(AssertionError.class);
        } finally {
            PLATFORM.tell(Account.OWNER, "DROP TABLE publish.forgotten");
        }
    }
}
