package nl.rijker.query.ledger;

import java.time.Instant;
import java.util.List;
import nl.rijker.query.feed.Unpostable;
import nl.rijker.query.feed.UnreadableRecord;
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
     * @param offset the record of the broker that can't be followed; absent otherwise
     */
    public record Stop(
            int partition,
            @Nullable Long position,
            @Nullable Long offset,
            String failure,
            Instant since) {}

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
                                        row.getObject("record_offset", Long.class),
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
                        INSERT INTO feed_stop (partition, position, record_offset, failure)
                        VALUES (:partition, :position, :offset, :failure)
                        ON CONFLICT (partition) DO UPDATE
                        SET position = excluded.position, record_offset = excluded.record_offset,
                            failure = excluded.failure
                        """)
                .param("partition", partition)
                .param("position", failure instanceof Unpostable event ? event.position() : null)
                .param("offset", failure instanceof UnreadableRecord it ? it.offset() : null)
                .param(
                        "failure",
                        failure instanceof Unpostable || failure instanceof UnreadableRecord
                                ? failure.getMessage()
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
