package nl.rijker.query.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeMap;
import nl.rijker.contract.wire.RecordedDay;
import org.jspecify.annotations.Nullable;

/** How days end in events that follow on each other. A day never goes back. */
final class DayEnds {
    private final TreeMap<LocalDate, DayEnd> ends = new TreeMap<>();
    private @Nullable LocalDate day;

    /**
     * @param day of the event before
     */
    DayEnds(@Nullable LocalDate day) {
        this.day = day;
    }

    void add(long position, Instant recordedAt) {
        LocalDate own = RecordedDay.after(day, recordedAt);
        ends.put(own, new DayEnd(own, position, recordedAt));
        day = own;
    }

    Collection<DayEnd> all() {
        return ends.values();
    }

    /** Absent where no event followed. */
    @Nullable DayEnd last() {
        return ends.isEmpty() ? null : ends.lastEntry().getValue();
    }
}
