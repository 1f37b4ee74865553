package nl.rijker.command.framework;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.rijker.command.framework.FrameworkFile.FactorLink;
import nl.rijker.command.framework.FrameworkFile.GoalLink;
import nl.rijker.command.framework.FrameworkFile.LinkedActivityType;
import nl.rijker.contract.value.ActivityType;
import nl.rijker.contract.value.Evidence;
import nl.rijker.contract.value.FrameworkCode;
import nl.rijker.contract.value.Goal;
import org.junit.jupiter.api.Test;

/** What the activity types of document 001 aim at, and who says so. */
class Nijmegen2026LinksTest {
    private static final FrameworkFile NIJ26 = FrameworkFile.of(new FrameworkCode("NIJ26"));
    private static final Pattern SOURCE = Pattern.compile("001:([0-9]+)(?:-([0-9]+))?");
    private static final List<ActivityType> TYPES =
            NIJ26.activityTypes().stream().map(LinkedActivityType::activityType).toList();

    @Test
    void sixteen_factor_links_are_in_the_words_of_the_document_and_fifty_nine_are_ours() {
        Map<Evidence, Long> links =
                NIJ26.activityTypes().stream()
                        .flatMap(type -> type.factorLinks().stream())
                        .collect(groupingBy(FactorLink::evidence, counting()));

        assertThat(links).containsOnly(entry(Evidence.W, 16L), entry(Evidence.I, 59L));
    }

    @Test
    void three_activity_types_aim_at_no_factor() {
        assertThat(NIJ26.activityTypes())
                .filteredOn(type -> type.factorLinks().isEmpty())
                .extracting(type -> type.activityType().code().value())
                .containsExactly("ACT-105", "ACT-128", "ACT-131");
    }

    @Test
    void sixty_three_goal_links_are_stated_where_the_type_stands_in_the_lines_of_the_goal() {
        Map<String, String> linesOfGoal =
                NIJ26.goals().stream().collect(toMap(goal -> goal.code().value(), Goal::source));

        assertThat(goalLinks().collect(groupingBy(GoalLink::evidence, counting())))
                .containsOnly(entry(Evidence.S, 33L), entry(Evidence.I, 30L));
        for (LinkedActivityType type : NIJ26.activityTypes()) {
            assertThat(type.goalLinks())
                    .allMatch(
                            link ->
                                    stands(type.activityType(), linesOfGoal, link)
                                            == (link.evidence() == Evidence.S));
        }
    }

    @Test
    void every_link_to_the_goals_a_to_f_is_ours() {
        assertThat(goalLinks().filter(link -> link.goal().value().startsWith("JW-")))
                .hasSize(26)
                .allMatch(link -> link.evidence() == Evidence.I);
    }

    @Test
    void individual_guidance_is_called_effective_as_a_whole_at_897() {
        assertThat(TYPES)
                .filteredOn(type -> type.generalStatement() != null)
                .extracting(type -> type.code().value(), ActivityType::generalStatement)
                .containsExactly(
                        tuple(
                                "ACT-122",
                                new ActivityType.GeneralStatement(Evidence.S, "001:897-898")));
    }

    private static Stream<GoalLink> goalLinks() {
        return NIJ26.activityTypes().stream().flatMap(type -> type.goalLinks().stream());
    }

    private static boolean stands(
            ActivityType type, Map<String, String> linesOfGoal, GoalLink link) {
        int[] goal = lines(linesOfGoal.getOrDefault(link.goal().value(), ""));
        return Stream.concat(Stream.of(type.source()), type.otherSources().stream())
                .map(Nijmegen2026LinksTest::lines)
                .anyMatch(place -> goal[0] <= place[0] && place[1] <= goal[1]);
    }

    /** First and last line of a source such as 001:602-608. */
    private static int[] lines(String source) {
        Matcher matcher = SOURCE.matcher(source);
        assertThat(matcher.matches()).as(source).isTrue();
        int first = Integer.parseInt(matcher.group(1));
        return new int[] {
            first, matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2))
        };
    }
}
