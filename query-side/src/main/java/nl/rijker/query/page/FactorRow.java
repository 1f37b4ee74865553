package nl.rijker.query.page;

import nl.rijker.contract.value.Factor;
import nl.rijker.query.page.Outcome.Changed;
import org.jspecify.annotations.Nullable;

/**
 * One line: a factor on one scale. Two scales of a factor are two lines.
 *
 * @param measure absent where no scale measures the factor
 */
record FactorRow(Factor factor, @Nullable Measure measure, Outcome outcome) {
    /** The numbers; absent where the line says why there are none. */
    public @Nullable Changed changed() {
        return outcome instanceof Changed changed ? changed : null;
    }
}
