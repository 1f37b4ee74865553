package nl.rijker.contract.value;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dosage or staffing commitment (inzetnorm).
 *
 * @param caseloadLower fewest young people whom the quantity is meant for, if the document says so
 * @param caseloadUpper most young people whom the quantity is meant for
 * @param parties who is held to it
 * @param conflict what the document says about it elsewhere, if it contradicts itself
 */
public record Norm(
        NormCode code,
        String title,
        Quantity quantity,
        Operator operator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal upperValue,
        @Nullable Integer caseloadLower,
        @Nullable Integer caseloadUpper,
        String scope,
        List<PartyCode> parties,
        @Nullable String conflict,
        String source,
        List<String> otherSources) {
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
        parties = List.copyOf(parties);
        otherSources = List.copyOf(otherSources);
        Form.holds(
                "value",
                (operator == Operator.NONE) == (value == null),
                "is given exactly where there is an operator");
        Form.holds(
                "upperValue",
                (operator == Operator.BETWEEN) == (upperValue != null),
                "is given exactly for BETWEEN");
        Form.holds(
                "caseloadUpper",
                (caseloadLower == null) == (caseloadUpper == null),
                "is given exactly where caseloadLower is");
    }
}
