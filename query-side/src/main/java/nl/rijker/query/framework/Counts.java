package nl.rijker.query.framework;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rijker.contract.value.Baseline;
import nl.rijker.contract.value.Evidence;

/**
 * How much a framework holds, for a check at a glance.
 *
 * @param gaps baselines without a value
 * @param factorLinks by evidence mark
 * @param goalLinks by evidence mark
 * @param withoutFactor activity types that aim at no factor
 */
public record Counts(
        int goals,
        int norms,
        int budgetLines,
        int notedAmounts,
        int baselines,
        int gaps,
        int activityTypes,
        Map<Evidence, Integer> factorLinks,
        Map<Evidence, Integer> goalLinks,
        int withoutFactor) {

    static int gaps(List<Baseline> baselines) {
        return (int) baselines.stream().filter(baseline -> baseline.value() == null).count();
    }

    /** A mark that nobody gave counts 0 and is there. */
    static Map<Evidence, Integer> byMark(Stream<Evidence> marks) {
        Map<Evidence, Integer> counts = new EnumMap<>(Evidence.class);
        for (Evidence mark : Evidence.values()) {
            counts.put(mark, 0);
        }
        marks.forEach(mark -> counts.merge(mark, 1, Integer::sum));
        return counts;
    }
}
