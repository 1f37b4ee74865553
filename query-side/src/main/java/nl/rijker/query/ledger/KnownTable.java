package nl.rijker.query.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was known at the end of a day; the caller's transaction is bound to a municipality. */
@Component
public final class KnownTable {
    private final JdbcClient jdbc;

    KnownTable(@Qualifier("queryJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param recordedAt of the event at that position
     */
    public record End(long position, @Nullable Instant recordedAt) {}

    /** The last position of a day; absent where nothing was recorded up to then. */
    public Optional<End> endOf(LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT position, recorded_at FROM day_end
                        WHERE day <= :day ORDER BY day DESC LIMIT 1
                        """)
                .param("day", day)
                .query(
                        (row, index) ->
                                new End(
                                        row.getLong("position"),
                                        row.getTimestamp("recorded_at").toInstant()))
                .optional();
    }

    /** How many events up to a position were left out. */
    public long skippedUpTo(long position) {
        return jdbc.sql("SELECT count(*) FROM skipped_event WHERE position <= :position")
                .param("position", position)
                .query(Long.class)
                .single();
    }
}
