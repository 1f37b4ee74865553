package nl.rijker.query.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.wire.RecordedDay;
import nl.rijker.query.feed.Logged;
import nl.rijker.query.feed.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What a replay finds that both books share: the events that are joined on, and the ends of days.
 */
final class ReplayedJoins {
    private final Map<Long, Event> events = new HashMap<>();
    private final Map<LocalDate, DayEnd> days = new HashMap<>();
    private @Nullable LocalDate day;

    void add(Recorded recorded) {
        if (JoinTable.isJoined(recorded.event())) {
            events.put(recorded.position(), recorded.event());
        }
    }

    void add(Logged logged) {
        day = RecordedDay.after(day, logged.recordedAt());
        days.put(day, new DayEnd(day, logged.position(), logged.recordedAt()));
    }

    /** Takes an event away that was found; answers whether it is the one that was replayed. */
    boolean removeEvent(long position, Event event) {
        return event.equals(events.remove(position));
    }

    /** The last day may have gone on meanwhile. */
    boolean removeDay(DayEnd end) {
        boolean last = end.day().equals(day);
        DayEnd found = days.remove(end.day());
        return found != null && (last ? found.position() <= end.position() : found.equals(end));
    }

    Set<Long> eventsLeft() {
        return Set.copyOf(events.keySet());
    }

    Set<LocalDate> daysLeft() {
        return Set.copyOf(days.keySet());
    }
}
