package nl.rijker.query.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each partition has come. Empty where the log is followed itself. */
@Component
public final class PartitionTable {
    /**
     * @param nextOffset where to read on; absent before the first record
     * @param position the last event that has been posted
     * @param watermark every event up to here has been posted
     */
    public record Partition(
            int number,
            @Nullable Long nextOffset,
            long position,
            long watermark,
            @Nullable Instant watermarkAt) {}

    private final JdbcClient jdbc;

    PartitionTable(@Qualifier("feedJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Partition> all() {
        return jdbc.sql("SELECT * FROM feed_partition ORDER BY partition")
                .query(PartitionTable::partition)
                .list();
    }

    public Partition one(int number) {
        return jdbc.sql("SELECT * FROM feed_partition WHERE partition = :number")
                .param("number", number)
                .query(PartitionTable::partition)
                .single();
    }

    /** Held until the end of the transaction: a process that has lost the partition waits here. */
    public Partition locked(int number) {
        return jdbc.sql("SELECT * FROM feed_partition WHERE partition = :number FOR UPDATE")
                .param("number", number)
                .query(PartitionTable::partition)
                .single();
    }

    /** Opens partitions that are new, where the live book stands. */
    public void open(int partitions, long position) {
        for (int number = 0; number < partitions; number++) {
            jdbc.sql(
                            """
                            INSERT INTO feed_partition (partition, position, watermark)
                            VALUES (:number, :position, :position) ON CONFLICT DO NOTHING
                            """)
                    .param("number", number)
                    .param("position", position)
                    .update();
        }
    }

    public void save(Partition partition) {
        jdbc.sql(
                        """
                        UPDATE feed_partition SET next_offset = :offset, position = :position,
                            watermark = :watermark, watermark_at = :watermarkAt
                        WHERE partition = :number
                        """)
                .param("offset", partition.nextOffset())
                .param("position", partition.position())
                .param("watermark", partition.watermark())
                .param(
                        "watermarkAt",
                        Optional.ofNullable(partition.watermarkAt())
                                .map(Timestamp::from)
                                .orElse(null))
                .param("number", partition.number())
                .update();
    }

    private static Partition partition(ResultSet row, int index) throws SQLException {
        @Nullable Timestamp watermarkAt = row.getTimestamp("watermark_at");
        return new Partition(
                row.getInt("partition"),
                row.getObject("next_offset", Long.class),
                row.getLong("position"),
                row.getLong("watermark"),
                watermarkAt == null ? null : watermarkAt.toInstant());
    }
}
