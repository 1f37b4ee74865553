package nl.rijker.query.framework;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import nl.rijker.contract.value.ActivityType;
import nl.rijker.contract.value.Evidence;
import nl.rijker.contract.value.FactorCode;
import nl.rijker.contract.value.GoalCode;
import nl.rijker.contract.value.TaxonomyCode;

/** An activity type with what it aims at; every link carries who says so. */
public record LinkedActivityType(
        @JsonUnwrapped ActivityType activityType,
        List<FactorLink> factorLinks,
        List<GoalLink> goalLinks) {

    public record FactorLink(
            TaxonomyCode taxonomy, FactorCode factor, Evidence evidence, String source) {}

    public record GoalLink(GoalCode goal, Evidence evidence) {}
}
