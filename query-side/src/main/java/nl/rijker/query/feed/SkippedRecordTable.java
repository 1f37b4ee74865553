package nl.rijker.query.feed;

import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records of a broker that can't be followed and that somebody chose to leave out. They have no
 * position and touch no figure: an event that stands in the log is read from there. A record at
 * such a place that can be followed is followed.
 */
@Component
public final class SkippedRecordTable {
    /**
     * @param by user who chose so
     */
    public record SkippedRecord(int partition, long offset, String reason, String by, Instant at) {}

    private final JdbcClient jdbc;

    SkippedRecordTable(@Qualifier("feedJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean holds(int partition, long offset) {
        return jdbc.sql(
                        """
                        SELECT count(*) > 0 FROM skipped_record
                        WHERE partition = :partition AND record_offset = :offset
                        """)
                .param("partition", partition)
                .param("offset", offset)
                .query(Boolean.class)
                .single();
    }

    public List<SkippedRecord> all() {
        return jdbc.sql("SELECT * FROM skipped_record ORDER BY partition, record_offset")
                .query(
                        (row, index) ->
                                new SkippedRecord(
                                        row.getInt("partition"),
                                        row.getLong("record_offset"),
                                        row.getString("reason"),
                                        row.getString("skipped_by"),
                                        row.getTimestamp("skipped_at").toInstant()))
                .list();
    }

    public void add(int partition, long offset, String reason, String by) {
        jdbc.sql(
                        """
                        INSERT INTO skipped_record (partition, record_offset, reason, skipped_by)
                        VALUES (:partition, :offset, :reason, :by) ON CONFLICT DO NOTHING
                        """)
                .param("partition", partition)
                .param("offset", offset)
                .param("reason", reason)
                .param("by", by)
                .update();
    }
}
