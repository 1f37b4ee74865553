package nl.rijker.contract.value;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A population figure with its definition (nulmeting, contextcijfer); never counted as a result.
 *
 * @param value absent where label or value is uncertain
 * @param statedAs how the document puts the value, in our words; never a figure to compute with
 * @param year as the source gives it, such as 2023-2024
 * @param marks why it is not a plain figure
 */
public record Baseline(
        BaselineCode code,
        String label,
        String definition,
        String population,
        @Nullable BigDecimal value,
        Unit unit,
        String statedAs,
        @Nullable String year,
        @Nullable String sourceName,
        Quality quality,
        List<Mark> marks,
        @Nullable String note,
        String source,
        List<String> otherSources) {
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

    /** What is uncertain about a figure. */
    public enum Mark {
        HEDGED,
        TWO_IN_ONE,
        CONFLICT,
        NO_FIGURE,
        NO_YEAR,
        NO_SOURCE
    }

    public Baseline {
        marks = List.copyOf(marks);
        otherSources = List.copyOf(otherSources);
        Form.holds(
                "value",
                (quality == Quality.GAP) == (value == null),
                "is absent exactly for a GAP");
        Form.holds(
                "marks",
                (quality == Quality.CLEAR) == marks.isEmpty(),
                "are empty exactly where the figure is CLEAR");
    }
}
