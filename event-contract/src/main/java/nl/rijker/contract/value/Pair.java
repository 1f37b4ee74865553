package nl.rijker.contract.value;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Two scores of one subject on one scale: T0 and a later moment.
 *
 * @param month of the later moment; the change belongs to that month
 */
public record Pair(
        ScaleCode scale,
        Moment later,
        YearMonth month,
        Score before,
        Score after,
        Direction direction,
        @Nullable Score reliableDifference) {
    public Pair {
        Form.holds("later", later != Moment.T0, "must be T1 or T2");
    }
}
