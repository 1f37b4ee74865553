package nl.rijker.query.framework;

import static nl.rijker.query.framework.KnownPlan.ADOPTED;
import static nl.rijker.query.framework.KnownPlan.KNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.rijker.contract.event.FrameworkEvent;
import nl.rijker.contract.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FrameworkViewTest {
    @Test
    void given_nothing_when_a_framework_is_asked_for_then_there_is_none() {
        assertThat(FrameworkView.of(List.of())).isEmpty();
    }

    @Test
    void
            given_an_adopted_framework_when_it_is_asked_for_then_it_says_whose_and_that_it_is_made_up() {
        JsonNode answer = answer(List.of(ADOPTED));

        assertThat(answer.get("framework").stringValue()).isEqualTo("PLAN");
        assertThat(answer.get("municipality").stringValue()).isEqualTo("GM9999");
        assertThat(answer.get("validFrom").stringValue()).isEqualTo("2026-01-01");
        assertThat(answer.get("example").booleanValue()).isTrue();
        assertThat(answer.has("validTo")).isFalse();
    }

    @Test
    void given_goals_under_goals_when_they_are_asked_for_then_they_are_a_tree_in_their_order() {
        JsonNode goals = answer(KNOWN).get("goals");

        assertThat(goals.values()).extracting(goal -> code(goal)).containsExactly("1", "2");
        assertThat(goals.get(0).get("children").values())
                .extracting(goal -> code(goal))
                .containsExactly("1.2", "1.1");
        assertThat(code(goals.get(0).get("children").get(1).get("children").get(0)))
                .isEqualTo("1.1.a");
    }

    @Test
    void given_links_when_an_activity_type_is_asked_for_then_both_kinds_carry_their_mark() {
        JsonNode types = answer(KNOWN).get("activityTypes");

        assertThat(types.get(0).get("factorLinks"))
                .isEqualTo(
                        json(
                                """
                                [{"taxonomy": "ten", "factor": "BF10", "evidence": "W", "source": "001:3"},
                                 {"taxonomy": "ten", "factor": "BF7", "evidence": "I", "source": "001:3"}]
                                """));
        assertThat(types.get(1).get("goalLinks"))
                .isEqualTo(
                        json(
                                """
                                [{"goal": "1.1", "evidence": "S"}]
                                """));
        assertThat(types.get(1).get("name").stringValue()).isEqualTo("Meidenwerk");
    }

    @Test
    void given_a_gap_when_it_is_asked_for_then_it_has_marks_and_no_value() {
        JsonNode baseline = answer(KNOWN).get("baselines").get(0);

        assertThat(baseline.has("value")).isFalse();
        assertThat(baseline.get("quality").stringValue()).isEqualTo("GAP");
        assertThat(baseline.get("marks")).isEqualTo(json("[\"HEDGED\", \"NO_YEAR\"]"));
    }

    @Test
    void given_everything_when_it_is_counted_then_links_are_counted_by_mark_and_kind() {
        assertThat(answer(KNOWN).get("counts"))
                .isEqualTo(
                        json(
                                """
                                {"goals": 5, "norms": 0, "budgetLines": 0, "notedAmounts": 0,
                                 "baselines": 1, "gaps": 1, "activityTypes": 2,
                                 "factorLinks": {"S": 0, "W": 1, "I": 1},
                                 "goalLinks": {"S": 1, "W": 0, "I": 0},
                                 "withoutFactor": 1}
                                """));
    }

    @Test
    void given_an_earlier_position_when_it_is_asked_for_then_later_facts_are_not_in_it() {
        JsonNode earlier = answer(KNOWN.subList(0, 3));

        assertThat(earlier.get("counts").get("goals").intValue()).isEqualTo(2);
        assertThat(earlier.get("activityTypes").isEmpty()).isTrue();
    }

    private static JsonNode answer(List<FrameworkEvent> known) {
        return json(Json.mapper().writeValueAsString(FrameworkView.of(known).orElseThrow()));
    }

    private static JsonNode json(String text) {
        return Json.mapper().readTree(text);
    }

    private static String code(JsonNode goal) {
        return goal.get("code").stringValue();
    }
}
