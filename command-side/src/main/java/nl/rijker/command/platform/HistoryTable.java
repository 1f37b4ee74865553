package nl.rijker.command.platform;

import java.util.Collection;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.json.EventReader;
import nl.rijker.contract.json.EventType;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log of every municipality, read by its owner, and whether that has been done. */
final class HistoryTable {
    private static final int ROWS_AT_ONCE = 1_000;
    private static final String READ =
            """
            SELECT payload_type, payload_revision, payload FROM event
            WHERE payload_type = ANY (:types) ORDER BY global_index
            """;
    private static final String FOLLOWED =
            """
            UPDATE history_followed
            SET up_to = (SELECT coalesce(max(global_index), 0) FROM event)
            """;

    private final JdbcClient jdbc;

    HistoryTable(DataSource owner) {
        this.jdbc = JdbcClient.create(owner);
    }

    /** Whoever asks at the same time waits for the end of this transaction. */
    boolean isFollowed() {
        return jdbc.sql("SELECT up_to IS NOT NULL FROM history_followed FOR UPDATE")
                .query(Boolean.class)
                .single();
    }

    void each(Collection<EventType> types, Consumer<Event> use) {
        jdbc.sql(READ)
                .param("types", types.stream().map(EventType::name).toArray(String[]::new))
                .withFetchSize(ROWS_AT_ONCE)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        use.accept(
                                                EventReader.read(
                                                        row.getString("payload_type"),
                                                        row.getString("payload_revision"),
                                                        row.getBytes("payload"))));
    }

    void follow() {
        jdbc.sql(FOLLOWED).update();
    }
}
