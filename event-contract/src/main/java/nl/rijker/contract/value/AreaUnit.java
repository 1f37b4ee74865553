package nl.rijker.contract.value;

import org.jspecify.annotations.Nullable;

/** One unit of a division; only the municipality itself has no parent. */
public record AreaUnit(AreaCode code, String name, AreaLevel level, @Nullable AreaCode parent) {
    public AreaUnit {
        Form.holds(
                "parent",
                (parent == null) == (level == AreaLevel.GEMEENTE),
                "is given for wijken and buurten only");
    }
}
