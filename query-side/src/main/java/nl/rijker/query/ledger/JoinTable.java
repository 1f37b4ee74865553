package nl.rijker.query.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.event.SessionEvent;
import nl.rijker.contract.event.TrajectoryEvent;
import nl.rijker.contract.json.EventTypes;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.Municipality;
import nl.rijker.query.feed.Batch;
import nl.rijker.query.feed.Logged;
import nl.rijker.query.feed.Recorded;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events that are joined on, kept whole, and the last position of each day. */
@Component
final class JoinTable {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final String ADD =
            """
            INSERT INTO joined_event (position, municipality, type, payload)
            VALUES (:position, :municipality, :type, :payload)
            """;
    private static final String DAY =
            """
            INSERT INTO day_end (day, position, recorded_at)
            VALUES (:day, :position, :recordedAt)
            ON CONFLICT (day) DO UPDATE
            SET position = excluded.position, recorded_at = excluded.recorded_at
            """;

    private final JdbcClient jdbc;

    JoinTable(@Qualifier("feedJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Book book, Batch batch) {
        List<Recorded> events = batch.events();
        LocalDate day = book.lastDay();
        for (int i = 0; i < events.size(); i++) {
            Recorded recorded = events.get(i);
            addJoined(recorded);
            LocalDate recordedOn = recorded.recordedAt().atZone(AMSTERDAM).toLocalDate();
            LocalDate next = BookWriter.later(day, recordedOn);
            if (i > 0 && !next.equals(day) && day != null) {
                endDay(day, events.get(i - 1).position(), events.get(i - 1).recordedAt());
            }
            day = next;
        }
        Logged last = Objects.requireNonNull(batch.last());
        endDay(
                BookWriter.later(day, last.recordedAt().atZone(AMSTERDAM).toLocalDate()),
                last.position(),
                last.recordedAt());
    }

    private void addJoined(Recorded recorded) {
        Event event = recorded.event();
        if (event instanceof SessionEvent || event instanceof TrajectoryEvent) {
            return;
        }
        jdbc.sql(ADD)
                .param("position", recorded.position())
                .param("municipality", event.municipality().value())
                .param("type", EventTypes.of(event.getClass()).orElseThrow().name())
                .param("payload", Json.mapper().writeValueAsBytes(event))
                .update();
    }

    private void endDay(LocalDate day, long position, Instant recordedAt) {
        jdbc.sql(DAY)
                .param("day", day)
                .param("position", position)
                .param("recordedAt", Timestamp.from(recordedAt))
                .update();
    }

    record Joined(long position, Event event) {}

    static List<Joined> read(JdbcClient reader, Municipality municipality, long position) {
        return reader.sql(
                        """
                        SELECT position, type, payload FROM joined_event
                        WHERE municipality = :municipality AND position <= :position
                        ORDER BY position
                        """)
                .param("municipality", municipality.value())
                .param("position", position)
                .query(
                        (row, index) ->
                                new Joined(
                                        row.getLong("position"),
                                        Json.mapper()
                                                .readValue(
                                                        row.getBytes("payload"),
                                                        EventTypes.named(row.getString("type"))
                                                                .orElseThrow()
                                                                .event())))
                .list();
    }
}
