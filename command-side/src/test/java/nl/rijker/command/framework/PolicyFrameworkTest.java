package nl.rijker.command.framework;

import static nl.rijker.command.framework.Plan.ADOPT;
import static nl.rijker.command.framework.Plan.BELONGING;
import static nl.rijker.command.framework.Plan.BOND;
import static nl.rijker.command.framework.Plan.COMPARE;
import static nl.rijker.command.framework.Plan.DEFINE_GIRLS;
import static nl.rijker.command.framework.Plan.DEFINE_GOAL;
import static nl.rijker.command.framework.Plan.DEFINE_NINE;
import static nl.rijker.command.framework.Plan.DEFINE_TEN;
import static nl.rijker.command.framework.Plan.GIRLS;
import static nl.rijker.command.framework.Plan.GROWING_UP;
import static nl.rijker.command.framework.Plan.LINK_FACTOR;
import static nl.rijker.command.framework.Plan.LINK_GOAL;
import static nl.rijker.command.framework.Plan.NINE;
import static nl.rijker.command.framework.Plan.NOWHERE;
import static nl.rijker.command.framework.Plan.PLAN;
import static nl.rijker.command.framework.Plan.TEN;
import static nl.rijker.command.framework.Plan.factor;
import static nl.rijker.command.framework.Plan.goal;
import static nl.rijker.command.framework.Plan.line;
import static nl.rijker.command.framework.Plan.taxonomy;
import static nl.rijker.command.platform.Decisions.CITY;

import java.util.List;
import nl.rijker.command.framework.FrameworkCommand.DefineBudgetLine;
import nl.rijker.command.framework.FrameworkCommand.DefineGoal;
import nl.rijker.command.framework.FrameworkCommand.LinkFactor;
import nl.rijker.command.platform.Decisions;
import nl.rijker.command.platform.Refusal;
import nl.rijker.contract.event.FrameworkEvent;
import nl.rijker.contract.value.Evidence;
import nl.rijker.contract.value.GoalCode;
import nl.rijker.contract.value.Role;
import org.junit.jupiter.api.Test;

class PolicyFrameworkTest {
    @Test
    void given_nothing_when_a_framework_is_adopted_then_it_says_so() {
        framework().when(ADOPT).then(ADOPT.event(CITY));
    }

    @Test
    void given_an_adopted_framework_when_it_is_adopted_again_then_it_is_refused() {
        framework(ADOPT).when(ADOPT).thenRefused(new Refusal.AlreadyExists("framework", "PLAN"));
    }

    @Test
    void given_nothing_when_an_element_is_defined_then_the_framework_does_not_exist() {
        framework().when(DEFINE_GOAL).thenRefused(new Refusal.DoesNotExist("framework", "PLAN"));
    }

    @Test
    void given_a_provider_who_asks_when_a_framework_is_adopted_then_it_is_refused() {
        framework()
                .by(Decisions.actor(Role.PROVIDER, null))
                .when(ADOPT)
                .thenRefused(new Refusal.RoleNotAllowed(Role.PROVIDER));
    }

    @Test
    void given_a_goal_when_a_goal_under_it_is_defined_then_it_says_so() {
        DefineGoal under = goal(new GoalCode("1.1"), GROWING_UP);

        framework(ADOPT, DEFINE_GOAL).when(under).then(under.event(CITY));
    }

    @Test
    void given_no_goal_when_a_goal_under_it_is_defined_then_the_parent_is_unknown() {
        framework(ADOPT)
                .when(goal(new GoalCode("1.1"), GROWING_UP))
                .thenRefused(new Refusal.GoalUnknown("1"));
    }

    @Test
    void given_a_framework_when_a_goal_is_its_own_parent_then_the_parent_is_unknown() {
        framework(ADOPT)
                .when(goal(GROWING_UP, GROWING_UP))
                .thenRefused(new Refusal.GoalUnknown("1"));
    }

    @Test
    void given_a_goal_when_it_is_defined_again_then_it_is_refused() {
        framework(ADOPT, DEFINE_GOAL)
                .when(DEFINE_GOAL)
                .thenRefused(new Refusal.AlreadyExists("goal", "1"));
    }

    @Test
    void given_a_budget_line_when_another_bears_its_code_then_it_is_refused() {
        DefineBudgetLine line = line("B1");

        framework(ADOPT, line)
                .when(line)
                .thenRefused(new Refusal.AlreadyExists("budget-line", "B1"));
    }

    @Test
    void given_a_taxonomy_when_it_is_defined_again_then_it_is_refused() {
        framework(ADOPT, DEFINE_TEN)
                .when(DEFINE_TEN)
                .thenRefused(new Refusal.AlreadyExists("taxonomy", "ten"));
    }

    @Test
    void given_a_taxonomy_when_another_uses_a_factor_code_of_it_then_it_is_refused() {
        framework(ADOPT, DEFINE_TEN)
                .when(taxonomy(NINE, factor(BOND, null)))
                .thenRefused(new Refusal.AlreadyExists("factor", "BF1"));
    }

    @Test
    void given_a_framework_when_a_taxonomy_names_a_factor_twice_then_it_is_refused() {
        framework(ADOPT)
                .when(taxonomy(TEN, factor(BOND, null), factor(BOND, null)))
                .thenRefused(new Refusal.AlreadyExists("factor", "BF1"));
    }

    @Test
    void given_a_factor_elsewhere_when_a_factor_is_put_under_it_then_the_parent_is_unknown() {
        framework(ADOPT, DEFINE_TEN)
                .when(taxonomy(NINE, factor(BELONGING, BOND)))
                .thenRefused(new Refusal.FactorUnknown("nine/BF1"));
    }

    @Test
    void given_two_taxonomies_when_their_factors_are_compared_then_it_says_so() {
        framework(ADOPT, DEFINE_TEN, DEFINE_NINE).when(COMPARE).then(COMPARE.event(CITY));
    }

    @Test
    void given_one_taxonomy_when_a_factor_of_another_is_compared_then_it_is_unknown() {
        framework(ADOPT, DEFINE_TEN).when(COMPARE).thenRefused(new Refusal.FactorUnknown("U7"));
    }

    @Test
    void given_a_comparison_when_it_is_made_again_then_it_is_refused() {
        framework(ADOPT, DEFINE_TEN, DEFINE_NINE, COMPARE)
                .when(COMPARE)
                .thenRefused(new Refusal.AlreadyExists("comparison", "U7 BF1"));
    }

    @Test
    void given_an_activity_type_when_it_is_linked_then_the_mark_is_kept() {
        Decisions<FrameworkCommand, FrameworkEvent> plan =
                framework(ADOPT, DEFINE_TEN, DEFINE_GOAL, DEFINE_GIRLS);

        plan.when(LINK_FACTOR).then(LINK_FACTOR.event(CITY));
        plan.when(LINK_GOAL).then(LINK_GOAL.event(CITY));
    }

    @Test
    void given_no_activity_type_when_it_is_linked_then_it_is_unknown() {
        Decisions<FrameworkCommand, FrameworkEvent> plan =
                framework(ADOPT, DEFINE_TEN, DEFINE_GOAL);

        plan.when(LINK_FACTOR).thenRefused(new Refusal.ActivityTypeUnknown(GIRLS));
        plan.when(LINK_GOAL).thenRefused(new Refusal.ActivityTypeUnknown(GIRLS));
    }

    @Test
    void given_an_activity_type_when_it_is_linked_to_nothing_known_then_that_is_unknown() {
        Decisions<FrameworkCommand, FrameworkEvent> plan =
                framework(ADOPT, DEFINE_TEN, DEFINE_GIRLS);

        plan.when(new LinkFactor(PLAN, GIRLS, TEN, NOWHERE, Evidence.I, "001:3"))
                .thenRefused(new Refusal.FactorUnknown("ten/BF99"));
        plan.when(LINK_GOAL).thenRefused(new Refusal.GoalUnknown("1"));
    }

    @Test
    void given_a_factor_when_it_is_linked_under_another_taxonomy_then_it_is_unknown() {
        framework(ADOPT, DEFINE_TEN, DEFINE_NINE, DEFINE_GIRLS)
                .when(new LinkFactor(PLAN, GIRLS, NINE, BOND, Evidence.I, "001:3"))
                .thenRefused(new Refusal.FactorUnknown("nine/BF1"));
    }

    @Test
    void given_a_link_when_it_is_made_again_with_another_mark_then_it_is_refused() {
        framework(ADOPT, DEFINE_TEN, DEFINE_GIRLS, LINK_FACTOR)
                .when(new LinkFactor(PLAN, GIRLS, TEN, BOND, Evidence.I, "001:3"))
                .thenRefused(new Refusal.AlreadyExists("link", "ACT-1 factor ten/BF1"));
    }

    private static Decisions<FrameworkCommand, FrameworkEvent> framework(
            FrameworkCommand... commands) {
        return Decisions.of(PolicyFramework::new).givenCommands(List.of(commands));
    }
}
