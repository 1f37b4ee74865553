package nl.rijker.query.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.rijker.contract.event.AreaEvent;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.event.FrameworkEvent;
import nl.rijker.contract.event.ImportEvent;
import nl.rijker.contract.event.InstrumentEvent;
import nl.rijker.contract.event.InterventionEvent;
import nl.rijker.contract.event.ProviderEvent;
import nl.rijker.contract.event.SessionEvent;
import nl.rijker.contract.event.SubjectEvent;
import nl.rijker.contract.event.SubjectEvent.JoinUndone;
import nl.rijker.contract.event.SubjectEvent.SubjectsJoined;
import nl.rijker.contract.event.TrajectoryEvent;
import nl.rijker.contract.json.EventReader;
import nl.rijker.contract.json.EventType;
import nl.rijker.contract.json.EventTypes;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.Municipality;
import nl.rijker.query.feed.Batch;
import nl.rijker.query.feed.Recorded;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events that are joined on, kept whole, and the last position of each day. */
@Component
final class JoinTable {
    private static final String ADD =
            """
            INSERT INTO joined_event (position, municipality, type, revision, payload)
            VALUES (:position, :municipality, :type, :revision, :payload)
            """;
    private static final String DAY =
            """
            INSERT INTO day_end (day, position, recorded_at)
            VALUES (:day, :position, :recordedAt)
            ON CONFLICT (day) DO UPDATE
            SET position = excluded.position, recorded_at = excluded.recorded_at
            WHERE day_end.position < excluded.position
            """;

    private final JdbcClient jdbc;

    JoinTable(@Qualifier("feedJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What follows on the live book's position. */
    void add(Book book, Batch batch) {
        addJoined(batch.events());
        DayEnds days = new DayEnds(book.lastDay());
        batch.read().forEach(logged -> days.add(logged.position(), logged.recordedAt()));
        endDays(days);
    }

    void endDays(DayEnds days) {
        days.all().forEach(this::endDay);
    }

    void addJoined(List<Recorded> events) {
        events.forEach(this::addJoined);
    }

    static boolean isJoined(Event event) {
        return switch (event) {
            case ImportEvent _, SessionEvent _, TrajectoryEvent _ -> false;
            case SubjectEvent e -> e instanceof SubjectsJoined || e instanceof JoinUndone;
            case AreaEvent _,
                    FrameworkEvent _,
                    InstrumentEvent _,
                    InterventionEvent _,
                    ProviderEvent _ ->
                    true;
        };
    }

    private void addJoined(Recorded recorded) {
        Event event = recorded.event();
        if (!isJoined(event)) {
            return;
        }
        EventType type = EventTypes.of(event.getClass()).orElseThrow();
        jdbc.sql(ADD)
                .param("position", recorded.position())
                .param("municipality", event.municipality().value())
                .param("type", type.name())
                .param("revision", type.revision())
                .param("payload", Json.mapper().writeValueAsBytes(event))
                .update();
    }

    private void endDay(DayEnd end) {
        jdbc.sql(DAY)
                .param("day", end.day())
                .param("position", end.position())
                .param("recordedAt", Timestamp.from(end.recordedAt()))
                .update();
    }

    /** What stands here otherwise than a replay up to a position found it, by name, at most ten. */
    List<String> wrong(ReplayedJoins replayed, long upTo) {
        List<String> wrong = new ArrayList<>();
        jdbc.sql("SELECT * FROM joined_event WHERE position <= :upTo")
                .param("upTo", upTo)
                .query(
                        (RowCallbackHandler)
                                row -> {
                                    if (!isWhatWasReplayed(row, replayed)) {
                                        wrong.add("joined event " + row.getLong("position"));
                                    }
                                });
        replayed.eventsLeft().forEach(position -> wrong.add("joined event " + position));
        jdbc.sql("SELECT * FROM day_end")
                .query((row, index) -> dayEnd(row))
                .list()
                .forEach(
                        end -> {
                            if (!replayed.removeDay(end) && end.position() <= upTo) {
                                wrong.add("end of day " + end.day());
                            }
                        });
        replayed.daysLeft().forEach(day -> wrong.add("end of day " + day));
        return wrong.stream().sorted().limit(10).toList();
    }

    private static boolean isWhatWasReplayed(ResultSet row, ReplayedJoins replayed)
            throws SQLException {
        Event event = joined(row).event();
        return replayed.removeEvent(row.getLong("position"), event)
                && event.municipality().value().equals(row.getString("municipality"));
    }

    private static DayEnd dayEnd(ResultSet row) throws SQLException {
        return new DayEnd(
                row.getObject("day", LocalDate.class),
                row.getLong("position"),
                row.getTimestamp("recorded_at").toInstant());
    }

    static Joined joined(ResultSet row) throws SQLException {
        return new Joined(
                row.getLong("position"),
                EventReader.read(
                        row.getString("type"), row.getString("revision"), row.getBytes("payload")));
    }

    record Joined(long position, Event event) {}

    static List<Joined> read(JdbcClient reader, Municipality municipality, long position) {
        return reader.sql(
                        """
                        SELECT position, type, revision, payload FROM joined_event
                        WHERE municipality = :municipality AND position <= :position
                        ORDER BY position
                        """)
                .param("municipality", municipality.value())
                .param("position", position)
                .query((row, index) -> joined(row))
                .list();
    }
}
