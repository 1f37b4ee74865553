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
import org.junit.jupiter.api.Test;

/** What was published stands, whoever publishes and whatever a ledger knows at the time. */
class PublishingTest {
    private static final Platform PLATFORM = Platform.start("rijker.publication.every=PT1H");

    @BeforeAll
    static void work_is_published() {
        Recorder recorder = PLATFORM.in("GM1032").at(Instant.parse("2026-07-20T10:00:00Z"));
        recorder.city().provider("aanbieder-1");
        new MixedWork(recorder, 1).record(3, 30, recorder.intervention("i1", "ACT-101", "noord"));
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

    /** Both have seen that there is something to publish before one of them may. */
    @Test
    void two_processes_publish_one_after_the_other() throws SQLException {
        List<String> before = published();
        try (Platform other = PLATFORM.beside("rijker.publication.every=PT1H");
                Connection connection = PLATFORM.connect(Account.OWNER);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            // Frameworks too; what follows is about quarters.
            other.bean(Publishing.class).publish();
            PLATFORM.tell(Account.OWNER, "DELETE FROM publish.quarter");
            PLATFORM.tell(Account.OWNER, "DELETE FROM publish.change");
            PLATFORM.tell(Account.OWNER, "DELETE FROM publish.delivery");
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
