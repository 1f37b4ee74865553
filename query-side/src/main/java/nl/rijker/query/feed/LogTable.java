package nl.rijker.query.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.json.EventType;
import nl.rijker.contract.json.EventTypes;
import nl.rijker.contract.json.Json;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectReader;

/**
 * The log as the command side's event store keeps it. Appends are in the order of their commits, so
 * what lies behind a position that was read is complete.
 */
@Component
public final class LogTable {
    private static final String READ =
            """
            SELECT global_index, time_stamp, payload_type, payload FROM command.event
            WHERE global_index > :after ORDER BY global_index LIMIT :limit
            """;
    private static final String HEAD = "SELECT coalesce(max(global_index), 0) FROM command.event";

    private final JdbcClient jdbc;
    private final Map<String, ObjectReader> readers = new ConcurrentHashMap<>();

    LogTable(@Qualifier("feedJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next events, oldest first; an unknown type stops the reader by name. */
    public List<Recorded> read(long after, int limit) {
        return jdbc.sql(READ)
                .param("after", after)
                .param("limit", limit)
                .query(
                        (row, index) ->
                                new Recorded(
                                        row.getLong("global_index"),
                                        Instant.parse(row.getString("time_stamp")),
                                        event(
                                                row.getString("payload_type"),
                                                row.getBytes("payload"))))
                .list();
    }

    public long head() {
        return jdbc.sql(HEAD).query(Long.class).single();
    }

    private Event event(String type, byte[] payload) {
        return readers.computeIfAbsent(type, LogTable::reader).readValue(payload);
    }

    private static ObjectReader reader(String name) {
        EventType type =
                EventTypes.named(name)
                        .orElseThrow(() -> new IllegalStateException("unknown event type " + name));
        return Json.mapper().readerFor(type.event());
    }
}
