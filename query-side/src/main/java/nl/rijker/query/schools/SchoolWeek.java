package nl.rijker.query.schools;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.rijker.contract.value.Norm.Operator;
import nl.rijker.contract.value.NormCode;
import org.jspecify.annotations.Nullable;

/**
 * Hours of school youth work at one school in one week, against the norm.
 *
 * @param monday first day of the week
 * @param n sessions
 * @param hours of all workers; absent where nothing was recorded
 */
public record SchoolWeek(
        String school,
        LocalDate monday,
        long n,
        @Nullable BigDecimal hours,
        HoursNorm norm,
        Result result) {
    /**
     * @param value hours asked for
     * @param upperValue most hours, where the norm is a range
     */
    public record HoursNorm(
            NormCode code,
            Operator operator,
            BigDecimal value,
            @Nullable BigDecimal upperValue,
            String source) {
        boolean isMetBy(BigDecimal hours) {
            int difference = hours.compareTo(value);
            return switch (operator) {
                case AT_LEAST -> difference >= 0;
                case MORE_THAN -> difference > 0;
                case EQUAL -> difference == 0;
                case BETWEEN ->
                        difference >= 0 && upperValue != null && hours.compareTo(upperValue) <= 0;
                case NONE -> false;
            };
        }
    }

    /** What a week says of the norm. */
    public enum Result {
        MET,
        NOT_MET,
        /** "Niet gemeten": nothing was recorded; that isn't zero hours. */
        NOT_MEASURED,
        /** "Niet van toepassing": no school in this week. */
        NOT_APPLICABLE,
        /** "Kalender onbekend": whether there was school in this week isn't known here. */
        UNKNOWN_CALENDAR
    }
}
