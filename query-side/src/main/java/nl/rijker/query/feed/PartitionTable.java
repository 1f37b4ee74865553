package nl.rijker.query.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each partition has come. Empty where the log is followed itself. */
@Component
public final class PartitionTable {
    /**
     * @param nextOffset where to read on; absent before the first record
     * @param position every event of this partition up to here has been posted
     * @param watermark every event of this partition up to here has been sent before and posted
     */
    public record Partition(int number, @Nullable Long nextOffset, long position, long watermark) {}

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

    /** Every partition has been posted up to here, in whatever way. */
    public void standAt(long position) {
        jdbc.sql("UPDATE feed_partition SET position = :position, watermark = :position")
                .param("position", position)
                .update();
    }

    public void save(Partition partition) {
        jdbc.sql(
                        """
                        UPDATE feed_partition SET next_offset = :offset, position = :position,
                            watermark = :watermark
                        WHERE partition = :number
                        """)
                .param("offset", partition.nextOffset())
                .param("position", partition.position())
                .param("watermark", partition.watermark())
                .param("number", partition.number())
                .update();
    }

    private static Partition partition(ResultSet row, int index) throws SQLException {
        return new Partition(
                row.getInt("partition"),
                row.getObject("next_offset", Long.class),
                row.getLong("position"),
                row.getLong("watermark"));
    }
}
