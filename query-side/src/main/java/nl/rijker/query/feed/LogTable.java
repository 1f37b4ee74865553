package nl.rijker.query.feed;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The log as the command side's event store keeps it. Appends are in the order of their commits, so
 * what lies behind a position that was read is complete.
 */
@Component
public final class LogTable {
    private static final String READ =
            """
            SELECT global_index, time_stamp, aggregate_identifier, payload_type, payload_revision,
                payload
            FROM command.event
            WHERE global_index > :after ORDER BY global_index LIMIT :limit
            """;
    private static final String FIRST_AFTER =
            "SELECT time_stamp FROM command.event WHERE global_index > :after ORDER BY global_index"
                    + " LIMIT 1";
    private static final String TIMES =
            """
            SELECT global_index, time_stamp FROM command.event
            WHERE global_index > :after AND global_index <= :upTo
            ORDER BY global_index LIMIT :limit
            """;
    private static final String TIMES_AT =
            """
            SELECT global_index, time_stamp FROM command.event
            WHERE global_index = ANY (:positions)
            """;
    private static final String HEAD = "SELECT coalesce(max(global_index), 0) FROM command.event";

    private final JdbcClient jdbc;
    private final SkippedEventTable skipped;

    LogTable(@Qualifier("feedJdbc") JdbcClient jdbc, SkippedEventTable skipped) {
        this.jdbc = jdbc;
        this.skipped = skipped;
    }

    /** The next events, oldest first, up to one that can't be read. */
    public Batch read(long after, int limit) {
        return batch(logged(after, limit));
    }

    public List<Logged> logged(long after, int limit) {
        return jdbc.sql(READ)
                .param("after", after)
                .param("limit", limit)
                .query(
                        (row, index) ->
                                new Logged(
                                        row.getLong("global_index"),
                                        Instant.parse(row.getString("time_stamp")),
                                        row.getString("aggregate_identifier"),
                                        row.getString("payload_type"),
                                        row.getString("payload_revision"),
                                        row.getBytes("payload")))
                .list();
    }

    /** When the next events were recorded, oldest first. */
    public List<LoggedTime> times(long after, long upTo, int limit) {
        return jdbc.sql(TIMES)
                .param("after", after)
                .param("upTo", upTo)
                .param("limit", limit)
                .query(
                        (row, index) ->
                                new LoggedTime(
                                        row.getLong("global_index"),
                                        Instant.parse(row.getString("time_stamp"))))
                .list();
    }

    /** When the events at these positions were recorded; nothing for one that isn't there. */
    public Map<Long, Instant> timesAt(Collection<Long> positions) {
        Map<Long, Instant> times = new HashMap<>();
        jdbc.sql(TIMES_AT)
                .param("positions", positions.toArray(Long[]::new))
                .query(
                        row -> {
                            times.put(
                                    row.getLong("global_index"),
                                    Instant.parse(row.getString("time_stamp")));
                        });
        return times;
    }

    /** Reads events that were logged, without those that are left out. */
    public Batch batch(List<Logged> logged) {
        return logged.isEmpty()
                ? new Batch(List.of(), List.of())
                : Batch.of(
                        logged,
                        skipped.between(
                                logged.getFirst().position() - 1, logged.getLast().position()));
    }

    /** When the first event after a position was recorded. */
    public Optional<Instant> firstAfter(long position) {
        return jdbc.sql(FIRST_AFTER)
                .param("after", position)
                .query(String.class)
                .optional()
                .map(Instant::parse);
    }

    public long head() {
        return jdbc.sql(HEAD).query(Long.class).single();
    }
}
