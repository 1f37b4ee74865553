package nl.rijker.contract.value;

import org.jspecify.annotations.Nullable;

/**
 * A pair that a correction changes: previous is absent where it completes one, current where it
 * breaks one.
 */
public record PairChange(@Nullable Pair previous, @Nullable Pair current) {
    public PairChange {
        Form.holds("previous", previous != null || current != null, "or current must be given");
    }
}
