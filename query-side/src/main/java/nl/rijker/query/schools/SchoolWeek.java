package nl.rijker.query.schools;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Hours of school youth work at one school in one week, against the norm.
 *
 * @param monday first day of the week
 * @param hours of all workers; absent where nothing was recorded
 * @param norm hours asked for, with its source
 */
public record SchoolWeek(
        String school,
        LocalDate monday,
        @Nullable BigDecimal hours,
        BigDecimal norm,
        String source,
        Result result) {
    /** What a week says of the norm. */
    public enum Result {
        MET,
        NOT_MET,
        /** "Niet gemeten": nothing was recorded; that isn't zero hours. */
        NOT_MEASURED,
        /** "Niet van toepassing": no school in this week. */
        NOT_APPLICABLE
    }
}
