package nl.rijker.command.publisher;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The log as it is to be published, and how far it has been. */
@Component
@ConditionalOnProperty("rijker.publisher.topic")
class PublisherTable {
    private static final String NEXT =
            """
            SELECT global_index, time_stamp, aggregate_identifier, payload_type, payload_revision,
                payload
            FROM event WHERE global_index > :after ORDER BY global_index LIMIT :limit
            """;
    private static final String CLAIM =
            """
            UPDATE publisher SET owner = :owner, claimed_until = now() + :millis * interval '1 ms'
            WHERE owner = :owner OR claimed_until < now()
            """;
    private static final String ADVANCE =
            """
            UPDATE publisher SET position = :position,
                claimed_until = now() + :millis * interval '1 ms'
            WHERE owner = :owner
            """;
    private static final String SENT =
            """
            INSERT INTO publisher_partition VALUES (:partition, :position)
            ON CONFLICT (partition) DO UPDATE SET position = excluded.position
            """;

    private final JdbcClient jdbc;

    PublisherTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Unpublished> next(long after, int limit) {
        return jdbc.sql(NEXT)
                .param("after", after)
                .param("limit", limit)
                .query(
                        (row, index) ->
                                new Unpublished(
                                        row.getLong("global_index"),
                                        Instant.parse(row.getString("time_stamp")),
                                        row.getString("aggregate_identifier"),
                                        row.getString("payload_type"),
                                        row.getString("payload_revision"),
                                        row.getBytes("payload")))
                .list();
    }

    /** How far it has been published, for the one that may go on; empty for everybody else. */
    @Transactional
    Optional<Reached> claim(String owner, Duration claim) {
        int claimed =
                jdbc.sql(CLAIM).param("owner", owner).param("millis", claim.toMillis()).update();
        return claimed == 0 ? Optional.empty() : Optional.of(reached());
    }

    private Reached reached() {
        Map<Integer, Long> partitions = new HashMap<>();
        jdbc.sql("SELECT partition, position FROM publisher_partition")
                .query(
                        row -> {
                            partitions.put(row.getInt("partition"), row.getLong("position"));
                        });
        return jdbc.sql("SELECT position FROM publisher")
                .query((row, index) -> new Reached(row.getLong("position"), partitions))
                .single();
    }

    /** Answers whether the claim still held; if not, another publisher goes on from before. */
    @Transactional
    boolean advance(String owner, Reached reached, Duration claim) {
        int advanced =
                jdbc.sql(ADVANCE)
                        .param("owner", owner)
                        .param("position", reached.position())
                        .param("millis", claim.toMillis())
                        .update();
        if (advanced == 0) {
            return false;
        }
        reached.partitions()
                .forEach(
                        (partition, position) ->
                                jdbc.sql(SENT)
                                        .param("partition", partition)
                                        .param("position", position)
                                        .update());
        return true;
    }

    long lag() {
        return jdbc.sql(
                        """
                        SELECT (SELECT coalesce(max(global_index), 0) FROM event) - position
                        FROM publisher
                        """)
                .query(Long.class)
                .single();
    }

    /** Lets another publisher go on at once. */
    void release(String owner) {
        jdbc.sql("UPDATE publisher SET claimed_until = '-infinity' WHERE owner = :owner")
                .param("owner", owner)
                .update();
    }
}
