package nl.rijker.command.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log as it is stored, every column. */
@Component
final class StoredEventTable {
    private static final int FETCH = 500;
    private static final String COLUMNS =
            """
            SELECT global_index, aggregate_identifier, sequence_number, type, event_identifier,
                payload_type, payload_revision, time_stamp, payload, meta_data
            FROM event
            """;

    private static final String FIRST =
            """
            SELECT global_index FROM event
            WHERE global_index > :after AND global_index <= :upTo
                AND split_part(aggregate_identifier, '/', 1) = :municipality
            ORDER BY global_index LIMIT 1
            """;

    private final JdbcClient jdbc;

    StoredEventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StoredEvent> next(long after, int limit) {
        return jdbc.sql(COLUMNS + "WHERE global_index > :after ORDER BY global_index LIMIT :limit")
                .param("after", after)
                .param("limit", limit)
                .query(StoredEventTable::event)
                .list();
    }

    /** Piece by piece, inside a transaction; the stream must be closed. */
    Stream<StoredEvent> upTo(long position) {
        return jdbc
                .sql(COLUMNS + "WHERE global_index <= :position ORDER BY global_index")
                .param("position", position)
                .withFetchSize(FETCH)
                .query(StoredEventTable::event)
                .stream();
    }

    long head() {
        return jdbc.sql("SELECT coalesce(max(global_index), 0) FROM event")
                .query(Long.class)
                .single();
    }

    /** Of the municipality, behind {@code after} and not behind {@code upTo}. */
    Optional<Long> first(String municipality, long after, long upTo) {
        if (after >= upTo) {
            return Optional.empty();
        }
        return jdbc.sql(FIRST)
                .param("municipality", municipality)
                .param("after", after)
                .param("upTo", upTo)
                .query(Long.class)
                .optional();
    }

    private static StoredEvent event(ResultSet row, int index) throws SQLException {
        return new StoredEvent(
                row.getLong("global_index"),
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                row.getString("type"),
                row.getString("event_identifier"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getString("time_stamp"),
                row.getBytes("payload"),
                row.getBytes("meta_data"));
    }
}
