package nl.rijker.query.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** The fixed rule of what is late, so that the event alone decides. */
final class Lateness {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private Lateness() {}

    /** Late is what was recorded after the month that follows its quarter. */
    static Cause of(LocalDate about, Instant recordedAt) {
        int monthsLeft = 3 - (about.getMonthValue() - 1) % 3;
        YearMonth lastTimely = YearMonth.from(about).plusMonths(monthsLeft);
        YearMonth recorded = YearMonth.from(recordedAt.atZone(AMSTERDAM));
        return recorded.isAfter(lastTimely) ? Cause.LATE : Cause.RECORDED;
    }
}
