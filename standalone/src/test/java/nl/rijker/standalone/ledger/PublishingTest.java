package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.rijker.query.publication.Publishing;
import nl.rijker.standalone.database.Account;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What was published stands, whoever publishes and whatever a ledger knows at the time. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class PublishingTest {
    private static final Platform PLATFORM = Platform.start("rijker.publication.every=PT1H");
    private static final Instant BEFORE_CLOSING = Instant.parse("2026-07-20T10:00:00Z");
    private static final Instant AFTER_CLOSING = Instant.parse("2026-11-03T10:00:00Z");
    private static final Recorder RECORDER = PLATFORM.in("GM1032");

    @BeforeAll
    static void work_is_published() {
        RECORDER.at(BEFORE_CLOSING).city().provider("aanbieder-1");
        new MixedWork(RECORDER, 1).record(3, 30, RECORDER.intervention("i1", "ACT-101", "noord"));
        PLATFORM.awaitFeed();
        PLATFORM.bean(Publishing.class).publish();
    }

    @AfterAll
    static void stop() {
        PLATFORM.close();
    }

    @Test
    void a_quarter_is_never_replaced_by_what_less_is_known_of() {
        List<String> before = published();
        assertThat(before).anyMatch(row -> !row.endsWith("@0"));
        PLATFORM.tell(
                Account.OWNER,
                "CREATE TABLE ledger.kept AS SELECT * FROM ledger.day_end; TRUNCATE"
                        + " ledger.day_end");
        try {
            PLATFORM.bean(Publishing.class).publish();
            assertThat(published()).isEqualTo(before);
        } finally {
            PLATFORM.tell(
                    Account.OWNER,
                    "INSERT INTO ledger.day_end SELECT * FROM ledger.kept; DROP TABLE ledger.kept");
        }
    }

    @Test
    void a_quarter_waits_for_what_may_still_become_known_of_it_and_for_nothing_else()
            throws SQLException {
        List<String> before = published();
        whileTheLedgerStandsStill(
                () -> {
                    RECORDER.provider("aanbieder-2");
                    forget();
                    PLATFORM.bean(Publishing.class).publish();
                    assertThat(published())
                            .as("of the newest quarter")
                            .hasSizeLessThan(before.size());
                });
        RECORDER.at(AFTER_CLOSING).provider("aanbieder-3");
        PLATFORM.awaitFeed();
        whileTheLedgerStandsStill(
                () -> {
                    RECORDER.provider("aanbieder-4");
                    PLATFORM.bean(Publishing.class).publish();
                    assertThat(published()).hasSameSizeAs(before);
                });
    }

    /** As under steady load: there always is something that isn't posted yet. */
    private static void whileTheLedgerStandsStill(Runnable work) throws SQLException {
        try (Connection connection = PLATFORM.connect(Account.OWNER);
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(4712)");
            work.run();
            assertThat(PLATFORM.known()).isLessThan(PLATFORM.head());
            statement.execute("SELECT pg_advisory_unlock(4712)");
        }
        PLATFORM.awaitFeed();
    }

    @Test
    void a_framework_is_never_replaced_by_a_part_of_it() {
        List<String> before = lines();
        assertThat(before).hasSizeGreaterThan(1);
        String later = "position > (SELECT min(position) + 100 FROM ledger.joined_event)";
        PLATFORM.tell(
                Account.OWNER,
                "CREATE TABLE ledger.kept AS SELECT * FROM ledger.joined_event WHERE " + later);
        PLATFORM.tell(Account.OWNER, "DELETE FROM ledger.joined_event WHERE " + later);
        try {
            PLATFORM.bean(Publishing.class).publish();
            assertThat(lines()).isEqualTo(before);
        } finally {
            PLATFORM.tell(
                    Account.OWNER,
                    "INSERT INTO ledger.joined_event SELECT * FROM ledger.kept; DROP TABLE"
                            + " ledger.kept");
        }
    }

    private static List<String> lines() {
        return PLATFORM.ask(
                Account.OWNER,
                "SELECT line || year || amount FROM publish.budget_line UNION ALL SELECT code ||"
                        + " year || value FROM publish.baseline ORDER BY 1");
    }

    /** Both have seen that there is something to publish before one of them may. */
    @Test
    void two_processes_publish_one_after_the_other() throws SQLException {
        PLATFORM.bean(Publishing.class).publish();
        List<String> before = published();
        try (Platform other = PLATFORM.beside("rijker.publication.every=PT1H");
                Connection connection = PLATFORM.connect(Account.OWNER);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            // Frameworks too; what follows is about quarters.
            other.bean(Publishing.class).publish();
            forget();
            lock(connection, "pg_advisory_lock");
            List<CompletableFuture<Void>> both =
                    List.of(PLATFORM, other).stream()
                            .map(platform -> platform.bean(Publishing.class))
                            .map(
                                    publishing ->
                                            CompletableFuture.runAsync(
                                                    publishing::publish, threads))
                            .toList();
            Platform.await(() -> waiting() == 2);
            lock(connection, "pg_advisory_unlock");
            both.forEach(CompletableFuture::join);
        }
        assertThat(published()).isEqualTo(before);
    }

    private static void forget() {
        for (String table : List.of("quarter", "change", "delivery")) {
            PLATFORM.tell(Account.OWNER, "DELETE FROM publish." + table);
        }
    }

    private static void lock(Connection connection, String function) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT " + function + "(4715)");
        }
    }

    private static int waiting() {
        return Integer.parseInt(
                PLATFORM.ask(
                                Account.OWNER,
                                """
                                SELECT count(*) FROM pg_locks
                                WHERE locktype = 'advisory' AND objid = 4715 AND NOT granted
                                    AND database = (SELECT oid FROM pg_database
                                        WHERE datname = current_database())
                                """)
                        .getFirst());
    }

    private static List<String> published() {
        return PLATFORM.ask(
                Account.OWNER,
                """
                SELECT municipality || ' ' || quarter || ' '
                    || (SELECT count(*) FROM publish.change c WHERE c.quarter = q.quarter) || ' '
                    || (SELECT count(*) FROM publish.delivery d WHERE d.quarter = q.quarter)
                    || '@' || position
                FROM publish.quarter q ORDER BY 1
                """);
    }
}
