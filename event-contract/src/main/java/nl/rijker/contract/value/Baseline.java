package nl.rijker.contract.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A population figure with its definition (nulmeting, contextcijfer); never counted as a result.
 *
 * @param value absent where label or value is uncertain
 * @param year as the source gives it, such as 2023-2024
 */
public record Baseline(
        String code,
        String label,
        String definition,
        String population,
        @Nullable BigDecimal value,
        Unit unit,
        @Nullable String year,
        @Nullable String sourceName,
        Quality quality,
        @Nullable String note,
        String source) {
    public enum Unit {
        PERCENT,
        COUNT,
        NONE
    }

    public enum Quality {
        CLEAR,
        APPROXIMATE,
        CONFLICT,
        GAP
    }

    public Baseline {
        Form.holds(
                "value",
                (quality == Quality.GAP) == (value == null),
                "is absent exactly for a GAP");
    }
}
