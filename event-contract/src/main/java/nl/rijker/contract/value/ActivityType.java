package nl.rijker.contract.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named way of working.
 *
 * @param groupCountsOnly no record about a person may be made in its interventions
 * @param generalStatement a statement of the document about this work as a whole, with its mark
 */
public record ActivityType(
        ActivityTypeCode code,
        String name,
        List<String> parties,
        boolean groupCountsOnly,
        String description,
        @Nullable GeneralStatement generalStatement,
        String source) {
    public ActivityType {
        parties = List.copyOf(parties);
    }

    public record GeneralStatement(Evidence evidence, String source) {}
}
