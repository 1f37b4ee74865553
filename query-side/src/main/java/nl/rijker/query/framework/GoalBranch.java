package nl.rijker.query.framework;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Objects;
import nl.rijker.contract.value.Goal;
import nl.rijker.contract.value.GoalCode;
import org.jspecify.annotations.Nullable;

/** A goal with the goals under it. */
public record GoalBranch(@JsonUnwrapped Goal goal, List<GoalBranch> children) {
    static List<GoalBranch> tree(List<Goal> goals) {
        return under(null, goals);
    }

    private static List<GoalBranch> under(@Nullable GoalCode parent, List<Goal> goals) {
        return goals.stream()
                .filter(goal -> Objects.equals(goal.parent(), parent))
                .map(goal -> new GoalBranch(goal, under(goal.code(), goals)))
                .toList();
    }
}
