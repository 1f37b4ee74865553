package nl.rijker.query.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Change between two moments of the same persons, in points.
 *
 * @param mean Σ(post − pre) / n
 * @param standardDeviation of the differences, n − 1; absent below two pairs
 * @param dAv mean difference over the mean of both standard deviations (Cumming; Lakens 2013);
 *     absent where neither moment varies
 * @param interval mean ± t(.975; n − 1) · SD / √n
 */
public record PairedChange(
        long n,
        double mean,
        double meanBefore,
        double meanAfter,
        @Nullable Double standardDeviation,
        @Nullable Double dAv,
        @Nullable Interval interval) {
    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;
    private static final double UPPER = 0.975;

    /**
     * @param sums of at least one pair
     */
    public static PairedChange of(PairSums sums) {
        double mean = ratio(sums.after() - sums.before(), sums);
        if (sums.n() < 2) {
            return new PairedChange(
                    sums.n(),
                    Rounding.printed(mean),
                    Rounding.printed(ratio(sums.before(), sums)),
                    Rounding.printed(ratio(sums.after(), sums)),
                    null,
                    null,
                    null);
        }
        long squares = sums.afterSquares() - 2 * sums.product() + sums.beforeSquares();
        double deviation = deviation(sums, sums.after() - sums.before(), squares);
        double both =
                deviation(sums, sums.before(), sums.beforeSquares())
                        + deviation(sums, sums.after(), sums.afterSquares());
        double margin =
                TDistribution.of(sums.n() - 1.0).inverseCumulativeProbability(UPPER)
                        * deviation
                        / StrictMath.sqrt((double) sums.n());
        return new PairedChange(
                sums.n(),
                Rounding.printed(mean),
                Rounding.printed(ratio(sums.before(), sums)),
                Rounding.printed(ratio(sums.after(), sums)),
                Rounding.printed(deviation),
                both == 0 ? null : Rounding.printed(mean / (both / 2)),
                new Interval(Rounding.printed(mean - margin), Rounding.printed(mean + margin)));
    }

    /** The same change where lower is better: up is an improvement. */
    public PairedChange turned() {
        return new PairedChange(
                n,
                -mean,
                meanBefore,
                meanAfter,
                standardDeviation,
                dAv == null ? null : -dAv,
                interval == null ? null : new Interval(-interval.high(), -interval.low()));
    }

    private static double ratio(long sum, PairSums sums) {
        return BigDecimal.valueOf(sum)
                .divide(
                        BigDecimal.valueOf(sums.n()).multiply(BigDecimal.valueOf(sums.unit())),
                        EXACT_ENOUGH)
                .doubleValue();
    }

    /** √((n Σx² − (Σx)²) / (n (n − 1))), the numerator exact. */
    private static double deviation(PairSums sums, long sum, long squares) {
        BigInteger n = BigInteger.valueOf(sums.n());
        BigInteger numerator =
                n.multiply(BigInteger.valueOf(squares))
                        .subtract(BigInteger.valueOf(sum).multiply(BigInteger.valueOf(sum)));
        BigInteger denominator =
                n.multiply(n.subtract(BigInteger.ONE))
                        .multiply(BigInteger.valueOf((long) sums.unit() * sums.unit()));
        return StrictMath.sqrt(
                new BigDecimal(numerator)
                        .divide(new BigDecimal(denominator), EXACT_ENOUGH)
                        .doubleValue());
    }
}
