package nl.rijker.command.framework;

import java.time.LocalDate;
import java.util.List;
import nl.rijker.command.framework.FrameworkCommand.AdoptFramework;
import nl.rijker.command.framework.FrameworkCommand.CompareFactors;
import nl.rijker.command.framework.FrameworkCommand.DefineActivityType;
import nl.rijker.command.framework.FrameworkCommand.DefineBudgetLine;
import nl.rijker.command.framework.FrameworkCommand.DefineGoal;
import nl.rijker.command.framework.FrameworkCommand.DefineTaxonomy;
import nl.rijker.command.framework.FrameworkCommand.LinkFactor;
import nl.rijker.command.framework.FrameworkCommand.LinkGoal;
import nl.rijker.contract.value.ActivityType;
import nl.rijker.contract.value.ActivityTypeCode;
import nl.rijker.contract.value.BudgetGroup;
import nl.rijker.contract.value.BudgetLine;
import nl.rijker.contract.value.BudgetLineCode;
import nl.rijker.contract.value.Evidence;
import nl.rijker.contract.value.Factor;
import nl.rijker.contract.value.FactorCode;
import nl.rijker.contract.value.FrameworkCode;
import nl.rijker.contract.value.Goal;
import nl.rijker.contract.value.GoalCode;
import nl.rijker.contract.value.TaxonomyCode;
import org.jspecify.annotations.Nullable;

/** The elements of a small plan, each as the command that defines it. */
final class Plan {
    static final FrameworkCode PLAN = new FrameworkCode("PLAN");
    static final TaxonomyCode TEN = new TaxonomyCode("ten");
    static final TaxonomyCode NINE = new TaxonomyCode("nine");
    static final FactorCode BOND = new FactorCode("BF1");
    static final FactorCode BELONGING = new FactorCode("U7");
    static final FactorCode NOWHERE = new FactorCode("BF99");
    static final GoalCode GROWING_UP = new GoalCode("1");
    static final ActivityTypeCode GIRLS = new ActivityTypeCode("ACT-1");

    static final AdoptFramework ADOPT =
            new AdoptFramework(
                    PLAN,
                    1,
                    "Plan",
                    "001",
                    "001:1",
                    null,
                    LocalDate.of(2026, 1, 1),
                    null,
                    List.of(2026),
                    false);
    static final DefineTaxonomy DEFINE_TEN = taxonomy(TEN, factor(BOND, null));
    static final DefineTaxonomy DEFINE_NINE = taxonomy(NINE, factor(BELONGING, null));
    static final CompareFactors COMPARE = new CompareFactors(PLAN, BELONGING, BOND, Evidence.I);
    static final DefineGoal DEFINE_GOAL = goal(GROWING_UP, null);
    static final DefineActivityType DEFINE_GIRLS =
            new DefineActivityType(
                    PLAN,
                    new ActivityType(
                            GIRLS,
                            "Meidenwerk",
                            List.of(),
                            List.of(),
                            List.of(),
                            false,
                            false,
                            List.of(),
                            null,
                            "Werken met meiden.",
                            "001:3",
                            List.of()));
    static final LinkFactor LINK_FACTOR =
            new LinkFactor(PLAN, GIRLS, TEN, BOND, Evidence.W, "001:3");
    static final LinkGoal LINK_GOAL = new LinkGoal(PLAN, GIRLS, GROWING_UP, Evidence.S);

    private Plan() {}

    static DefineTaxonomy taxonomy(TaxonomyCode code, Factor... factors) {
        return new DefineTaxonomy(PLAN, code, code.value(), "001:2", List.of(factors));
    }

    static Factor factor(FactorCode code, @Nullable FactorCode parent) {
        return new Factor(code, code.value(), List.of(), parent, "Iets goeds.", true, "001:2");
    }

    static DefineGoal goal(GoalCode code, @Nullable GoalCode parent) {
        return new DefineGoal(
                PLAN,
                new Goal(
                        code,
                        Goal.Kind.OPGAVE,
                        "Opgroeien",
                        true,
                        parent,
                        List.of(),
                        "Goed opgroeien.",
                        List.of(),
                        "001:4",
                        List.of()));
    }

    static DefineBudgetLine line(String code) {
        return new DefineBudgetLine(
                PLAN,
                new BudgetLine(
                        new BudgetLineCode(code),
                        "Aanbieder",
                        new BudgetGroup("A"),
                        "Gemeente",
                        false,
                        true,
                        List.of(),
                        "001:5"));
    }
}
