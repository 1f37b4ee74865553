package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.rijker.contract.value.Municipality;
import nl.rijker.query.ledger.Kind;
import nl.rijker.query.platform.Tenancy;
import nl.rijker.standalone.database.Account;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RowSecurityTest {
    private static final Platform PLATFORM = Platform.shared();
    private static final Municipality ONE = new Municipality("GM1007");
    private static final Municipality OTHER = new Municipality("GM1008");
    private static final String GUARDED =
            """
            SELECT c.oid::regclass::text FROM pg_class c
            JOIN pg_namespace s ON s.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'municipality'
            WHERE s.nspname = '%s' AND c.relkind IN ('r', 'p')
                AND c.relname <> 'known_user' -- read at log-in, before there is a municipality
            ORDER BY 1
            """;
    private static final String UNGUARDED =
            """
            SELECT c.oid::regclass::text FROM pg_class c
            JOIN pg_namespace s ON s.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'municipality'
            WHERE s.nspname IN ('ledger', 'command') AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
                AND c.relname <> 'known_user'
                AND (NOT c.relrowsecurity OR NOT EXISTS (
                    SELECT FROM pg_policy p WHERE p.polrelid = c.oid
                        AND pg_get_expr(p.polqual, p.polrelid) LIKE '%rijker.municipality%'))
            """;

    @BeforeAll
    static void two_cities_work() {
        for (Municipality city : List.of(ONE, OTHER)) {
            Recorder recorder = PLATFORM.in(city.value());
            recorder.city().provider("aanbieder-1");
            new MixedWork(recorder, 7)
                    .record(3, 3, recorder.intervention("i1", "ACT-101", "noord"));
        }
        PLATFORM.awaitFeed();
    }

    @Test
    void every_table_with_a_municipality_has_a_policy() throws SQLException {
        assertThat(PLATFORM.ask(Account.OWNER, UNGUARDED)).isEmpty();

        // Planted fault: a table that somebody forgot.
        PLATFORM.tell(Account.OWNER, "CREATE TABLE ledger.forgotten (municipality text)");
        try {
            assertThat(PLATFORM.ask(Account.OWNER, UNGUARDED)).containsExactly("ledger.forgotten");
        } finally {
            PLATFORM.tell(Account.OWNER, "DROP TABLE ledger.forgotten");
        }
    }

    @ParameterizedTest
    @CsvSource({"QUERY, ledger", "COMMAND, command"})
    void without_a_municipality_no_table_shows_a_row(Account role, String schema)
            throws SQLException {
        List<String> tables = PLATFORM.ask(Account.OWNER, GUARDED.formatted(schema));
        assertThat(tables).hasSizeGreaterThan(4);
        withEveryRight(
                role,
                tables,
                connection -> {
                    for (String table : tables) {
                        assertThat(municipalities(connection, table)).as(table).isEmpty();
                    }
                });
    }

    /** The partitions too, should anybody ever be granted them. */
    @ParameterizedTest
    @CsvSource({"QUERY, ledger", "COMMAND, command"})
    void a_municipality_sees_its_own_rows_only(Account role, String schema) throws SQLException {
        List<String> tables = PLATFORM.ask(Account.OWNER, GUARDED.formatted(schema));
        Set<String> shown = new TreeSet<>();
        withEveryRight(
                role,
                tables,
                connection -> {
                    connection.createStatement().execute("SET rijker.municipality = '" + ONE + "'");
                    for (String table : tables) {
                        Set<String> seen = municipalities(connection, table);
                        assertThat(seen).as(table).isSubsetOf(ONE.value());
                        if (!seen.isEmpty()) {
                            shown.add(table);
                        }
                    }
                });
        assertThat(shown).hasSizeGreaterThan(3);
    }

    @Test
    void a_connection_that_changes_hands_takes_no_municipality_along() {
        HikariDataSource pool = PLATFORM.bean("queryDataSource", HikariDataSource.class);
        int size = pool.getMaximumPoolSize();
        assertThat(seenBy(ONE)).containsExactly(ONE.value());
        pool.getHikariConfigMXBean().setMaximumPoolSize(1);
        pool.getHikariPoolMXBean().softEvictConnections();
        JdbcClient anybody = PLATFORM.bean("queryJdbc", JdbcClient.class);
        try {
            for (int turn = 0; turn < 10; turn++) {
                Municipality city = turn % 2 == 0 ? ONE : OTHER;
                assertThat(seenBy(city)).containsExactly(city.value());
                assertThatThrownBy(
                                () ->
                                        PLATFORM.bean(Tenancy.class)
                                                .in(
                                                        city,
                                                        () -> {
                                                            anybody.sql("SELECT 1/0")
                                                                    .query(Integer.class)
                                                                    .single();
                                                            return city;
                                                        }))
                        .hasMessageContaining("division by zero");
                assertThat(anybody.sql("SELECT count(*) FROM posting").query(Long.class).single())
                        .isZero();
            }
        } finally {
            pool.getHikariConfigMXBean().setMaximumPoolSize(size);
        }
    }

    private static Set<String> seenBy(Municipality city) {
        return PLATFORM.ledger()
                .in(
                        city,
                        balances -> {
                            Set<String> seen = new TreeSet<>();
                            for (Municipality asked : List.of(ONE, OTHER)) {
                                for (Kind kind : Kind.values()) {
                                    balances.each(
                                            Ledger.everything(asked, kind),
                                            Long.MAX_VALUE,
                                            balance ->
                                                    seen.add(
                                                            balance.account()
                                                                    .municipality()
                                                                    .value()));
                                }
                                if (!balances.joins(asked, Long.MAX_VALUE).scales().isEmpty()) {
                                    seen.add(asked.value());
                                }
                            }
                            return seen;
                        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Account.class,
            names = {"COMMAND", "FEED", "QUERY"})
    void nobody_of_the_application_changes_or_removes_an_event(Account role) {
        for (String statement :
                List.of(
                        "UPDATE command.event SET time_stamp = time_stamp",
                        "DELETE FROM command.event",
                        "TRUNCATE command.event",
                        "ALTER TABLE command.event DISABLE TRIGGER append_in_order")) {
            assertThatThrownBy(() -> PLATFORM.tell(role, statement))
                    .as(statement)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void whoever_reads_figures_writes_the_access_log_and_nothing_else() {
        assertThat(privileges("rijker_query", "INSERT,UPDATE,DELETE,TRUNCATE,TRIGGER,REFERENCES"))
                .containsExactly("ledger.access_log");
        assertThat(privileges("rijker_query", "UPDATE,DELETE,TRUNCATE")).isEmpty();
        assertThatThrownBy(
                        () ->
                                PLATFORM.tell(
                                        Account.QUERY,
                                        """
                                        SET rijker.municipality = 'GM1007';
                                        INSERT INTO ledger.access_log
                                            (municipality, user_id, role, request)
                                        VALUES ('GM1008', 'x', 'x', 'x')
                                        """))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void neither_side_writes_the_other_ones_tables() {
        String anything = "SELECT,INSERT,UPDATE,DELETE,TRUNCATE";
        assertThat(privileges("rijker_command", anything)).allMatch(t -> t.startsWith("command."));
        assertThat(privileges("rijker_query", anything)).allMatch(t -> t.startsWith("ledger."));
        assertThat(privileges("rijker_feed", "INSERT,UPDATE,DELETE,TRUNCATE"))
                .allMatch(t -> t.startsWith("ledger."));
        assertThat(privileges("rijker_feed", "SELECT"))
                .filteredOn(table -> table.startsWith("command."))
                .containsExactly("command.event");
        assertThat(privileges("rijker_feed", "UPDATE"))
                .containsExactly(
                        "ledger.book",
                        "ledger.day_end",
                        "ledger.feed_partition",
                        "ledger.feed_source",
                        "ledger.feed_stop");
    }

    private static List<String> privileges(String role, String privileges) {
        return PLATFORM.ask(
                Account.OWNER,
                """
                SELECT c.oid::regclass::text FROM pg_class c
                JOIN pg_namespace s ON s.oid = c.relnamespace
                WHERE s.nspname IN ('ledger', 'command') AND c.relkind IN ('r', 'p', 'v', 'm')
                    AND has_table_privilege('%s', c.oid, '%s') ORDER BY 1
                """
                        .formatted(role, privileges));
    }

    private interface Work {
        void with(Connection connection) throws SQLException;
    }

    /** Only the policies stand in the way then. */
    private static void withEveryRight(Account role, List<String> tables, Work work)
            throws SQLException {
        List<String> granted = new ArrayList<>();
        try (Connection connection = PLATFORM.connect(role)) {
            for (String table : tables) {
                if (!privileges(role.username(), "SELECT").contains(table)) {
                    PLATFORM.tell(
                            Account.OWNER, "GRANT SELECT ON " + table + " TO " + role.username());
                    granted.add(table);
                }
            }
            work.with(connection);
        } finally {
            for (String table : granted) {
                PLATFORM.tell(
                        Account.OWNER, "REVOKE SELECT ON " + table + " FROM " + role.username());
            }
        }
    }

    private static Set<String> municipalities(Connection connection, String table)
            throws SQLException {
        Set<String> found = new TreeSet<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT DISTINCT municipality FROM " + table)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
