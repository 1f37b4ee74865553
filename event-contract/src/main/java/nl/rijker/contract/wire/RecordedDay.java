package nl.rijker.contract.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The day an event counts as recorded on. */
public final class RecordedDay {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private RecordedDay() {}

    /**
     * A day never goes back, whatever a clock says.
     *
     * @param day of the event before
     */
    public static LocalDate after(@Nullable LocalDate day, Instant recordedAt) {
        LocalDate own = recordedAt.atZone(AMSTERDAM).toLocalDate();
        return day != null && day.isAfter(own) ? day : own;
    }
}
