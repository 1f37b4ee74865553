package nl.rijker.contract.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A scale score in points of the scale, exact to a hundredth so that sums never depend on their
 * order.
 */
public record Score(long hundredths) implements Comparable<Score> {
    private static final long LARGEST = 1_000_000;

    public Score {
        Form.holds("score", Math.abs(hundredths) <= LARGEST, "must lie between -10000 and 10000");
    }

    @JsonCreator
    public static Score of(BigDecimal points) {
        Form.holds(
                "score",
                points.abs().compareTo(BigDecimal.valueOf(10_000)) <= 0,
                "must lie between -10000 and 10000");
        Form.holds("score", points.stripTrailingZeros().scale() <= 2, "has more than two decimals");
        return new Score(points.movePointRight(2).longValueExact());
    }

    public static Score of(long points) {
        return new Score(Math.multiplyExact(points, 100));
    }

    /** Rounds half to even. */
    public static Score rounded(double points) {
        return new Score(
                BigDecimal.valueOf(points)
                        .setScale(2, RoundingMode.HALF_EVEN)
                        .unscaledValue()
                        .longValueExact());
    }

    public boolean isWhole() {
        return hundredths % 100 == 0;
    }

    @JsonValue
    public BigDecimal points() {
        return BigDecimal.valueOf(hundredths, 2);
    }

    @Override
    public int compareTo(Score other) {
        return Long.compare(hundredths, other.hundredths);
    }
}
