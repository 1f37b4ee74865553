package nl.rijker.command.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Consumer;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.json.EventReader;
import nl.rijker.contract.json.EventTypes;
import nl.rijker.contract.value.Municipality;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of one municipality, read again for somebody who asks for what they recorded. */
@Component
public final class OwnEventTable {
    private static final String READ =
            """
            SELECT global_index, time_stamp, payload_type, payload_revision, payload
            FROM event
            WHERE global_index <= :upTo AND payload_type = ANY (:types)
                AND aggregate_identifier LIKE :municipality || '/%'
            ORDER BY global_index
            """;
    private static final int ROWS_AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    OwnEventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened, with its place in the log. */
    public record Stored(long position, Instant recordedAt, Event event) {}

    public long head() {
        return jdbc.sql("SELECT coalesce(max(global_index), 0) FROM event")
                .query(Long.class)
                .single();
    }

    /**
     * Reads events of some kinds up to a position, in order and few at a time; the caller holds the
     * transaction.
     */
    public void each(
            Municipality municipality,
            Collection<Class<? extends Event>> types,
            long upTo,
            Consumer<Stored> use) {
        jdbc.sql(READ)
                .param("upTo", upTo)
                .param(
                        "types",
                        types.stream()
                                .map(type -> EventTypes.of(type).orElseThrow().name())
                                .toArray(String[]::new))
                .param("municipality", municipality.value())
                .withFetchSize(ROWS_AT_ONCE)
                .query((RowCallbackHandler) row -> use.accept(stored(row)));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong("global_index"),
                Instant.parse(row.getString("time_stamp")),
                EventReader.read(
                        row.getString("payload_type"),
                        row.getString("payload_revision"),
                        row.getBytes("payload")));
    }
}
