package nl.rijker.query.change;

import java.util.Map;
import nl.rijker.contract.value.Evidence;
import nl.rijker.query.figures.Dimension;
import nl.rijker.query.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Change on one scale between two moments ("verandering", never "effect").
 *
 * @param measure instrument version and scale
 * @param validated false: "niet gevalideerd"
 * @param evidence mark of the link from scale to factor, on lines by factor
 * @param mean in points of the scale, so that + is better
 * @param suppressed why the numbers are absent; absent where they are given
 */
public record ChangeFigure(
        Map<Dimension, String> line,
        String measure,
        String scale,
        String instrument,
        boolean validated,
        @Nullable Evidence evidence,
        String moments,
        @Nullable Long n,
        @Nullable Double mean,
        @Nullable Double standardDeviation,
        @Nullable Double dAv,
        @Nullable Interval interval,
        @Nullable ReliableChange reliableChange,
        @Nullable String suppressed) {

    /** Pairs by class of reliable change, where the instrument's reliability is known. */
    public record ReliableChange(long improved, long unchanged, long worsened) {}
}
