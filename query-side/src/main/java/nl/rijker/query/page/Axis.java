package nl.rijker.query.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A horizontal axis in points with round numbers at its ticks. It holds every value, and zero with
 * room on both sides.
 *
 * @param ticks from left to right
 */
record Axis(List<BigDecimal> ticks) {
    private static final int MOST_TICKS = 7;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MARGIN = BigDecimal.valueOf(7);

    Axis {
        ticks = List.copyOf(ticks);
    }

    static Axis around(Collection<BigDecimal> values) {
        BigDecimal low = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal high = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal step =
                steps().filter(size -> intervals(low, high, size) < MOST_TICKS)
                        .findFirst()
                        .orElseThrow();
        int first = Math.min(-1, low.divide(step, 0, RoundingMode.FLOOR).intValueExact());
        int last = Math.max(1, high.divide(step, 0, RoundingMode.CEILING).intValueExact());
        return new Axis(
                IntStream.rangeClosed(first, last)
                        .mapToObj(index -> step.multiply(BigDecimal.valueOf(index)))
                        .toList());
    }

    /** 0.1, 0.2, 0.5, 1, 2, 5, 10, … */
    private static Stream<BigDecimal> steps() {
        return Stream.iterate(new BigDecimal("0.1"), size -> size.scaleByPowerOfTen(1))
                .flatMap(
                        size ->
                                Stream.of(1, 2, 5)
                                        .map(times -> size.multiply(BigDecimal.valueOf(times))));
    }

    private static int intervals(BigDecimal low, BigDecimal high, BigDecimal step) {
        BigDecimal from = low.divide(step, 0, RoundingMode.FLOOR);
        BigDecimal to = high.divide(step, 0, RoundingMode.CEILING);
        return to.subtract(from).intValueExact();
    }

    /** Where a value stands, as a length in CSS and SVG; a margin keeps the ends whole. */
    public String at(BigDecimal value) {
        BigDecimal low = ticks.getFirst();
        BigDecimal width = ticks.getLast().subtract(low);
        return MARGIN.add(
                                value.subtract(low)
                                        .multiply(HUNDRED.subtract(MARGIN.add(MARGIN)))
                                        .divide(width, 2, RoundingMode.HALF_EVEN))
                        .toPlainString()
                + "%";
    }

    public String zero() {
        return at(BigDecimal.ZERO);
    }
}
