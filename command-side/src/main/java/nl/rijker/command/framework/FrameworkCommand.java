package nl.rijker.command.framework;

import java.time.LocalDate;
import java.util.List;
import nl.rijker.command.platform.Command;
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
import nl.rijker.contract.value.Norm;
import nl.rijker.contract.value.NotedAmount;
import nl.rijker.contract.value.TaxonomyCode;
import org.jspecify.annotations.Nullable;

/** What an administrator asks about a policy framework. */
public sealed interface FrameworkCommand extends Command {
    FrameworkCode framework();

    @Override
    default String aggregate() {
        return PolicyFramework.TYPE;
    }

    @Override
    default String id() {
        return framework().value();
    }

    record AdoptFramework(
            FrameworkCode framework,
            int version,
            String name,
            String document,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean example)
            implements FrameworkCommand {}

    record DefineTaxonomy(
            FrameworkCode framework,
            TaxonomyCode taxonomy,
            String name,
            String source,
            List<Factor> factors)
            implements FrameworkCommand {}

    record CompareFactors(
            FrameworkCode framework, FactorCode from, FactorCode to, Evidence evidence)
            implements FrameworkCommand {}

    record DefineGoal(FrameworkCode framework, Goal goal) implements FrameworkCommand {}

    record SetNorm(FrameworkCode framework, Norm norm) implements FrameworkCommand {}

    record DefineBudgetLine(FrameworkCode framework, BudgetLine line) implements FrameworkCommand {}

    record NoteAmount(FrameworkCode framework, NotedAmount amount) implements FrameworkCommand {}

    record LoadBaseline(FrameworkCode framework, Baseline baseline) implements FrameworkCommand {}

    record DefineActivityType(FrameworkCode framework, ActivityType activityType)
            implements FrameworkCommand {}

    record LinkFactor(
            FrameworkCode framework,
            ActivityTypeCode activityType,
            TaxonomyCode taxonomy,
            FactorCode factor,
            Evidence evidence,
            String source)
            implements FrameworkCommand {}

    record LinkGoal(FrameworkCode framework, ActivityTypeCode activityType, GoalCode goal)
            implements FrameworkCommand {}
}
