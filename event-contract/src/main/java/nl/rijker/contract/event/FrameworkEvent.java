package nl.rijker.contract.event;

import java.time.LocalDate;
import java.util.List;
import nl.rijker.contract.value.ActivityType;
import nl.rijker.contract.value.ActivityTypeCode;
import nl.rijker.contract.value.Baseline;
import nl.rijker.contract.value.BudgetLine;
import nl.rijker.contract.value.Evidence;
import nl.rijker.contract.value.Factor;
import nl.rijker.contract.value.FactorCode;
import nl.rijker.contract.value.FrameworkCode;
import nl.rijker.contract.value.Goal;
import nl.rijker.contract.value.GoalCode;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.Norm;
import nl.rijker.contract.value.NotedAmount;
import nl.rijker.contract.value.TaxonomyCode;
import org.jspecify.annotations.Nullable;

/** What happened to a policy framework. */
public sealed interface FrameworkEvent extends Event {
    FrameworkCode framework();

    /**
     * @param document code of the source document
     * @param source document code and line of the title
     * @param preparationYear year before validFrom in which the work is prepared, if there is one
     * @param validTo absent where the framework has no end
     * @param budgetedYears years for which the document gives a budget
     * @param example adopted by a made-up city ("voorbeeld")
     */
    record FrameworkAdopted(
            Municipality municipality,
            FrameworkCode framework,
            int version,
            String name,
            String document,
            String source,
            @Nullable Integer preparationYear,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<Integer> budgetedYears,
            boolean example)
            implements FrameworkEvent {
        public FrameworkAdopted {
            budgetedYears = List.copyOf(budgetedYears);
        }
    }

    record TaxonomyDefined(
            Municipality municipality,
            FrameworkCode framework,
            TaxonomyCode taxonomy,
            String name,
            String source,
            List<Factor> factors)
            implements FrameworkEvent {
        public TaxonomyDefined {
            factors = List.copyOf(factors);
        }
    }

    /** A factor of one taxonomy comes near a factor of another. */
    record FactorsCompared(
            Municipality municipality,
            FrameworkCode framework,
            FactorCode from,
            FactorCode to,
            Evidence evidence)
            implements FrameworkEvent {}

    record GoalDefined(Municipality municipality, FrameworkCode framework, Goal goal)
            implements FrameworkEvent {}

    record NormSet(Municipality municipality, FrameworkCode framework, Norm norm)
            implements FrameworkEvent {}

    record BudgetLineDefined(Municipality municipality, FrameworkCode framework, BudgetLine line)
            implements FrameworkEvent {}

    record AmountNoted(Municipality municipality, FrameworkCode framework, NotedAmount amount)
            implements FrameworkEvent {}

    record BaselineLoaded(Municipality municipality, FrameworkCode framework, Baseline baseline)
            implements FrameworkEvent {}

    record ActivityTypeDefined(
            Municipality municipality, FrameworkCode framework, ActivityType activityType)
            implements FrameworkEvent {}

    /** The mapping of what the work aims at: this activity type aims at that factor. */
    record FactorLinked(
            Municipality municipality,
            FrameworkCode framework,
            ActivityTypeCode activityType,
            TaxonomyCode taxonomy,
            FactorCode factor,
            Evidence evidence,
            String source)
            implements FrameworkEvent {}

    /** This activity type aims at that goal. */
    record GoalLinked(
            Municipality municipality,
            FrameworkCode framework,
            ActivityTypeCode activityType,
            GoalCode goal,
            Evidence evidence)
            implements FrameworkEvent {}
}
