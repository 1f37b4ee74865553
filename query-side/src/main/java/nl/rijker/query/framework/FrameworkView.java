package nl.rijker.query.framework;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import nl.rijker.contract.event.FrameworkEvent;
import nl.rijker.contract.event.FrameworkEvent.FrameworkAdopted;
import nl.rijker.contract.value.Baseline;
import nl.rijker.contract.value.Evidence;
import nl.rijker.contract.value.Factor;
import nl.rijker.contract.value.FactorCode;
import nl.rijker.contract.value.Norm;
import nl.rijker.contract.value.NotedAmount;
import nl.rijker.contract.value.TaxonomyCode;

/** The answer to "what does this framework say": everything of it, in the order of the document. */
public record FrameworkView(
        @JsonUnwrapped FrameworkAdopted adopted,
        Counts counts,
        List<Taxonomy> taxonomies,
        List<Comparison> crosswalk,
        List<GoalBranch> goals,
        List<Norm> norms,
        Budget budget,
        List<NotedAmount> notedAmounts,
        List<Baseline> baselines,
        List<LinkedActivityType> activityTypes) {

    public record Taxonomy(TaxonomyCode code, String name, String source, List<Factor> factors) {}

    public record Comparison(FactorCode from, FactorCode to, Evidence evidence) {}

    /**
     * @param known the events of one framework up to the position asked for, in their order
     * @return nothing as long as the framework isn't adopted
     */
    public static Optional<FrameworkView> of(List<FrameworkEvent> known) {
        FrameworkFold fold = new FrameworkFold();
        known.forEach(fold::on);
        return fold.view();
    }
}
