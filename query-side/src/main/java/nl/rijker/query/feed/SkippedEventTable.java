package nl.rijker.query.feed;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events that somebody chose to leave out. They stay left out, also in a replay. */
@Component
public final class SkippedEventTable {
    /**
     * @param by user who chose so
     */
    public record Skip(long position, String reason, String by, Instant at) {}

    private final JdbcClient jdbc;

    SkippedEventTable(@Qualifier("feedJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Positions after one and up to another. */
    public Set<Long> between(long after, long upTo) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                SELECT position FROM skipped_event
                                WHERE position > :after AND position <= :upTo
                                """)
                        .param("after", after)
                        .param("upTo", upTo)
                        .query(Long.class)
                        .list());
    }

    public List<Skip> all() {
        return jdbc.sql("SELECT * FROM skipped_event ORDER BY position")
                .query(
                        (row, index) ->
                                new Skip(
                                        row.getLong("position"),
                                        row.getString("reason"),
                                        row.getString("skipped_by"),
                                        row.getTimestamp("skipped_at").toInstant()))
                .list();
    }

    public void add(long position, String reason, String by) {
        jdbc.sql(
                        """
                        INSERT INTO skipped_event (position, reason, skipped_by)
                        VALUES (:position, :reason, :by) ON CONFLICT DO NOTHING
                        """)
                .param("position", position)
                .param("reason", reason)
                .param("by", by)
                .update();
    }
}
