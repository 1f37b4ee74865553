package nl.rijker.contract.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A dosage or staffing commitment (inzetnorm).
 *
 * @param conflict what the document says about it elsewhere, if it contradicts itself
 */
public record Norm(
        String code,
        String title,
        Quantity quantity,
        Operator operator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal upperValue,
        String scope,
        @Nullable String conflict,
        String source) {
    public enum Quantity {
        HOURS_PER_SCHOOL_WEEK,
        FTE,
        CASELOAD,
        QUALITATIVE
    }

    public enum Operator {
        AT_LEAST,
        MORE_THAN,
        EQUAL,
        BETWEEN,
        NONE
    }

    public Norm {
        Form.holds(
                "value",
                (operator == Operator.NONE) == (value == null),
                "is given exactly where there is an operator");
        Form.holds(
                "upperValue",
                (operator == Operator.BETWEEN) == (upperValue != null),
                "is given exactly for BETWEEN");
    }
}
