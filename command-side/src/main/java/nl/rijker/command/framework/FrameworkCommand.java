package nl.rijker.command.framework;

import java.time.LocalDate;
import java.util.List;
import nl.rijker.command.platform.Command;
import nl.rijker.contract.event.FrameworkEvent;
import nl.rijker.contract.event.FrameworkEvent.ActivityTypeDefined;
import nl.rijker.contract.event.FrameworkEvent.AmountNoted;
import nl.rijker.contract.event.FrameworkEvent.BaselineLoaded;
import nl.rijker.contract.event.FrameworkEvent.BudgetLineDefined;
import nl.rijker.contract.event.FrameworkEvent.FactorLinked;
import nl.rijker.contract.event.FrameworkEvent.FactorsCompared;
import nl.rijker.contract.event.FrameworkEvent.FrameworkAdopted;
import nl.rijker.contract.event.FrameworkEvent.GoalDefined;
import nl.rijker.contract.event.FrameworkEvent.GoalLinked;
import nl.rijker.contract.event.FrameworkEvent.NormSet;
import nl.rijker.contract.event.FrameworkEvent.TaxonomyDefined;
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

    /** What happens when the command is allowed. */
    FrameworkEvent event(Municipality municipality);

    record AdoptFramework(
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
            implements FrameworkCommand {
        @Override
        public FrameworkEvent event(Municipality municipality) {
            return new FrameworkAdopted(
                    municipality,
                    framework,
                    version,
                    name,
                    document,
                    source,
                    preparationYear,
                    validFrom,
                    validTo,
                    budgetedYears,
                    example);
        }
    }

    record DefineTaxonomy(
            FrameworkCode framework,
            TaxonomyCode taxonomy,
            String name,
            String source,
            List<Factor> factors)
            implements FrameworkCommand {
        @Override
        public FrameworkEvent event(Municipality municipality) {
            return new TaxonomyDefined(municipality, framework, taxonomy, name, source, factors);
        }
    }

    record CompareFactors(
            FrameworkCode framework, FactorCode from, FactorCode to, Evidence evidence)
            implements FrameworkCommand {
        @Override
        public FrameworkEvent event(Municipality municipality) {
            return new FactorsCompared(municipality, framework, from, to, evidence);
        }
    }

    record DefineGoal(FrameworkCode framework, Goal goal) implements FrameworkCommand {
        @Override
        public FrameworkEvent event(Municipality municipality) {
            return new GoalDefined(municipality, framework, goal);
        }
    }

    record SetNorm(FrameworkCode framework, Norm norm) implements FrameworkCommand {
        @Override
        public FrameworkEvent event(Municipality municipality) {
            return new NormSet(municipality, framework, norm);
        }
    }

    record DefineBudgetLine(FrameworkCode framework, BudgetLine line) implements FrameworkCommand {
        @Override
        public FrameworkEvent event(Municipality municipality) {
            return new BudgetLineDefined(municipality, framework, line);
        }
    }

    record NoteAmount(FrameworkCode framework, NotedAmount amount) implements FrameworkCommand {
        @Override
        public FrameworkEvent event(Municipality municipality) {
            return new AmountNoted(municipality, framework, amount);
        }
    }

    record LoadBaseline(FrameworkCode framework, Baseline baseline) implements FrameworkCommand {
        @Override
        public FrameworkEvent event(Municipality municipality) {
            return new BaselineLoaded(municipality, framework, baseline);
        }
    }

    record DefineActivityType(FrameworkCode framework, ActivityType activityType)
            implements FrameworkCommand {
        @Override
        public FrameworkEvent event(Municipality municipality) {
            return new ActivityTypeDefined(municipality, framework, activityType);
        }
    }

    record LinkFactor(
            FrameworkCode framework,
            ActivityTypeCode activityType,
            TaxonomyCode taxonomy,
            FactorCode factor,
            Evidence evidence,
            String source)
            implements FrameworkCommand {
        @Override
        public FrameworkEvent event(Municipality municipality) {
            return new FactorLinked(
                    municipality, framework, activityType, taxonomy, factor, evidence, source);
        }
    }

    record LinkGoal(
            FrameworkCode framework,
            ActivityTypeCode activityType,
            GoalCode goal,
            Evidence evidence)
            implements FrameworkCommand {
        @Override
        public FrameworkEvent event(Municipality municipality) {
            return new GoalLinked(municipality, framework, activityType, goal, evidence);
        }
    }
}
