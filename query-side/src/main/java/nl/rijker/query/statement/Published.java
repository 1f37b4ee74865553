package nl.rijker.query.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nl.rijker.contract.value.Evidence;
import nl.rijker.query.figures.Basis;
import org.jspecify.annotations.Nullable;

/**
 * The thin protected table of one closed quarter: factor by city and activity type by city, at ten
 * persons or more, counts rounded to five, means and intervals to one decimal, no deviations.
 * Suppressed is absent and marked, never zero.
 *
 * @param basis as known on the closing date of the quarter, for ever
 */
public record Published(
        String quarter,
        Basis basis,
        List<Change> factors,
        List<Change> activityTypes,
        List<Delivered> deliveries) {
    public static final int LEAST = 10;
    private static final int BASE = 5;

    /**
     * @param measure instrument version and scale
     */
    public record Change(
            String code,
            String measure,
            String scale,
            String instrument,
            boolean validated,
            @Nullable Evidence evidence,
            String moments,
            @Nullable Long n,
            @Nullable BigDecimal mean,
            @Nullable Range interval,
            @Nullable String suppressed) {}

    public record Range(BigDecimal low, BigDecimal high) {}

    public record Delivered(
            String activityType, Count sessions, Count hours, Count visits, Count participants) {}

    /** A rounded count, or why there is none. */
    public record Count(@Nullable Long value, @Nullable String suppressed) {
        static Count of(long exact) {
            return exact < LEAST
                    ? new Count(null, "fewer than " + LEAST)
                    : new Count(rounded(exact), null);
        }
    }

    static long rounded(long exact) {
        return (exact + BASE / 2) / BASE * BASE;
    }

    static BigDecimal oneDecimal(double value) {
        return new BigDecimal(value).setScale(1, RoundingMode.HALF_EVEN);
    }
}
