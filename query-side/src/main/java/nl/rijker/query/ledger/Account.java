package nl.rijker.query.ledger;

import java.time.LocalDate;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * A small closed key; never a person.
 *
 * @param measure instrument and scale, such as {@code tien-factoren.1/BF10}, where it applies
 * @param detail moment, pair of moments or end reason, where it applies
 * @param period first day of the month for anything about a person, the day for sessions
 */
public record Account(
        Municipality municipality,
        Kind kind,
        @Nullable String measure,
        @Nullable String detail,
        InterventionId intervention,
        LocalDate period) {
    /** One text per account, the same on every machine. */
    public String key() {
        return municipality
                + "|"
                + kind
                + "|"
                + (measure == null ? "" : measure)
                + "|"
                + (detail == null ? "" : detail)
                + "|"
                + intervention
                + "|"
                + period;
    }
}
