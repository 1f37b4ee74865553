package nl.rijker.query.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import nl.rijker.contract.value.Baseline;
import nl.rijker.contract.value.BudgetLine;
import nl.rijker.contract.value.Goal;
import nl.rijker.contract.value.Norm;
import nl.rijker.contract.value.NotedAmount;
import nl.rijker.query.framework.FrameworkView.Comparison;
import nl.rijker.query.framework.FrameworkView.Taxonomy;
import nl.rijker.query.framework.LinkedActivityType.FactorLink;
import nl.rijker.query.framework.LinkedActivityType.GoalLink;
import org.jspecify.annotations.Nullable;

/** Gathers the facts about one framework in the order in which they came. */
final class FrameworkFold {
    private @Nullable FrameworkAdopted adopted;
    private final List<Taxonomy> taxonomies = new ArrayList<>();
    private final List<Comparison> crosswalk = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();
    private final List<Norm> norms = new ArrayList<>();
    private final List<BudgetLine> lines = new ArrayList<>();
    private final List<NotedAmount> amounts = new ArrayList<>();
    private final List<Baseline> baselines = new ArrayList<>();
    private final List<ActivityType> activityTypes = new ArrayList<>();
    private final List<FactorLinked> factorLinks = new ArrayList<>();
    private final List<GoalLinked> goalLinks = new ArrayList<>();

    void on(FrameworkEvent event) {
        switch (event) {
            case FrameworkAdopted e -> adopted = e;
            case TaxonomyDefined e ->
                    taxonomies.add(new Taxonomy(e.taxonomy(), e.name(), e.source(), e.factors()));
            case FactorsCompared e -> crosswalk.add(new Comparison(e.from(), e.to(), e.evidence()));
            case GoalDefined e -> goals.add(e.goal());
            case NormSet e -> norms.add(e.norm());
            case BudgetLineDefined e -> lines.add(e.line());
            case AmountNoted e -> amounts.add(e.amount());
            case BaselineLoaded e -> baselines.add(e.baseline());
            case ActivityTypeDefined e -> activityTypes.add(e.activityType());
            case FactorLinked e -> factorLinks.add(e);
            case GoalLinked e -> goalLinks.add(e);
        }
    }

    Optional<FrameworkView> view() {
        if (adopted == null) {
            return Optional.empty();
        }
        List<LinkedActivityType> linked = activityTypes.stream().map(this::linked).toList();
        return Optional.of(
                new FrameworkView(
                        adopted,
                        counts(linked),
                        List.copyOf(taxonomies),
                        List.copyOf(crosswalk),
                        GoalBranch.tree(goals),
                        List.copyOf(norms),
                        Budget.of(lines),
                        List.copyOf(amounts),
                        List.copyOf(baselines),
                        linked));
    }

    private LinkedActivityType linked(ActivityType type) {
        return new LinkedActivityType(
                type,
                factorLinks.stream()
                        .filter(link -> link.activityType().equals(type.code()))
                        .map(
                                e ->
                                        new FactorLink(
                                                e.taxonomy(), e.factor(), e.evidence(), e.source()))
                        .toList(),
                goalLinks.stream()
                        .filter(link -> link.activityType().equals(type.code()))
                        .map(e -> new GoalLink(e.goal(), e.evidence()))
                        .toList());
    }

    private Counts counts(List<LinkedActivityType> linked) {
        return new Counts(
                goals.size(),
                norms.size(),
                lines.size(),
                amounts.size(),
                baselines.size(),
                Counts.gaps(baselines),
                activityTypes.size(),
                Counts.byMark(factorLinks.stream().map(FactorLinked::evidence)),
                Counts.byMark(goalLinks.stream().map(GoalLinked::evidence)),
                (int) linked.stream().filter(type -> type.factorLinks().isEmpty()).count());
    }
}
