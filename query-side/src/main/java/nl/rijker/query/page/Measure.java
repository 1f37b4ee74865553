package nl.rijker.query.page;

import java.math.BigDecimal;
import nl.rijker.contract.value.Evidence;
import nl.rijker.query.ledger.Joins.MeasuredScale;

/**
 * A scale that measures a factor, with everything that must stand beside its figures.
 *
 * @param instrument its version, such as {@code rosenberg.1}
 * @param validated false: "niet gevalideerd"
 * @param evidence mark of the link from scale to factor
 */
record Measure(
        String instrument,
        String instrumentName,
        String scaleName,
        BigDecimal lowest,
        BigDecimal highest,
        boolean validated,
        Evidence evidence) {
    static Measure of(MeasuredScale measured, Evidence evidence) {
        return new Measure(
                measured.instrument().instrument().value(),
                measured.instrument().name(),
                measured.scale().name(),
                measured.scale().lowest().points().stripTrailingZeros(),
                measured.scale().highest().points().stripTrailingZeros(),
                measured.instrument().validated(),
                evidence);
    }
}
