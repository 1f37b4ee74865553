package nl.rijker.query.ledger;

import java.time.Instant;
import java.util.List;
import nl.rijker.query.feed.Unpostable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the feed stands still, and why. */
@Component
public final class FeedStopTable {
    /**
     * @param partition 0 where the log is followed itself
     * @param position the event that can't be posted; absent when it isn't an event that fails
     */
    public record Stop(int partition, @Nullable Long position, String failure, Instant since) {}

    private final JdbcClient jdbc;

    FeedStopTable(@Qualifier("feedJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Stop> all() {
        return jdbc.sql("SELECT * FROM feed_stop ORDER BY partition")
                .query(
                        (row, index) ->
                                new Stop(
                                        row.getInt("partition"),
                                        row.getObject("position", Long.class),
                                        row.getString("failure"),
                                        row.getTimestamp("since").toInstant()))
                .list();
    }

    boolean stands(int partition) {
        return all().stream().anyMatch(stop -> stop.partition() == partition);
    }

    void put(int partition, RuntimeException failure) {
        jdbc.sql(
                        """
                        INSERT INTO feed_stop (partition, position, failure)
                        VALUES (:partition, :position, :failure)
                        ON CONFLICT (partition) DO UPDATE
                        SET position = excluded.position, failure = excluded.failure
                        """)
                .param("partition", partition)
                .param("position", failure instanceof Unpostable event ? event.position() : null)
                .param(
                        "failure",
                        failure instanceof Unpostable event
                                ? event.getMessage()
                                : failure.getClass().getSimpleName())
                .update();
    }

    void remove(int partition) {
        jdbc.sql("DELETE FROM feed_stop WHERE partition = :partition")
                .param("partition", partition)
                .update();
    }

    void removeAll() {
        jdbc.sql("DELETE FROM feed_stop").update();
    }
}
