package nl.rijker.command.framework;

import java.util.ArrayList;
import java.util.List;
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
import nl.rijker.contract.value.ActivityTypeCode;
import nl.rijker.contract.value.Factor;
import nl.rijker.contract.value.FactorCode;
import nl.rijker.contract.value.GoalCode;

/**
 * An element that an event adds to its framework.
 *
 * @param names the elements that must be there before it
 */
record Addition(Element element, List<Element> names) {
    static List<Addition> of(FrameworkEvent event) {
        return switch (event) {
            case FrameworkAdopted _ -> List.of();
            case TaxonomyDefined e -> of(e);
            case FactorsCompared e ->
                    one(
                            new Element(Element.Kind.COMPARISON, e.from() + " " + e.to()),
                            Element.of(e.from()),
                            Element.of(e.to()));
            case GoalDefined e -> of(e);
            case NormSet e -> one(new Element(Element.Kind.NORM, e.norm().code().value()));
            case BudgetLineDefined e ->
                    one(new Element(Element.Kind.BUDGET_LINE, e.line().code().value()));
            case AmountNoted e -> one(new Element(Element.Kind.AMOUNT, e.amount().code().value()));
            case BaselineLoaded e ->
                    one(new Element(Element.Kind.BASELINE, e.baseline().code().value()));
            case ActivityTypeDefined e -> one(Element.of(e.activityType().code()));
            case FactorLinked e -> link(e.activityType(), Element.of(e.taxonomy(), e.factor()));
            case GoalLinked e -> link(e.activityType(), Element.of(e.goal()));
        };
    }

    /** A factor stands under its own code, for comparisons, and under that of its taxonomy. */
    private static List<Addition> of(TaxonomyDefined event) {
        List<Addition> additions = new ArrayList<>();
        additions.addAll(one(new Element(Element.Kind.TAXONOMY, event.taxonomy().value())));
        for (Factor factor : event.factors()) {
            FactorCode parent = factor.parent();
            additions.addAll(one(Element.of(factor.code())));
            additions.addAll(
                    parent == null
                            ? one(Element.of(event.taxonomy(), factor.code()))
                            : one(
                                    Element.of(event.taxonomy(), factor.code()),
                                    Element.of(event.taxonomy(), parent)));
        }
        return additions;
    }

    private static List<Addition> of(GoalDefined event) {
        GoalCode parent = event.goal().parent();
        Element goal = Element.of(event.goal().code());
        return parent == null ? one(goal) : one(goal, Element.of(parent));
    }

    private static List<Addition> link(ActivityTypeCode from, Element to) {
        return one(Element.link(from, to), Element.of(from), to);
    }

    private static List<Addition> one(Element element, Element... names) {
        return List.of(new Addition(element, List.of(names)));
    }
}
