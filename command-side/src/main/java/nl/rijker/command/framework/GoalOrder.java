package nl.rijker.command.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.rijker.contract.value.Goal;
import nl.rijker.contract.value.GoalCode;

/** Puts the goals of a file in an order in which they can be defined. */
final class GoalOrder {
    private GoalOrder() {}

    /** A goal whose parent never comes stays at the end, where its definition is refused. */
    static List<Goal> parentsFirst(List<Goal> goals) {
        List<Goal> ordered = new ArrayList<>();
        List<Goal> waiting = new ArrayList<>(goals);
        Set<GoalCode> placed = new HashSet<>();
        int before;
        do {
            before = waiting.size();
            for (Goal goal : List.copyOf(waiting)) {
                if (goal.parent() == null || placed.contains(goal.parent())) {
                    waiting.remove(goal);
                    ordered.add(goal);
                    placed.add(goal.code());
                }
            }
        } while (waiting.size() < before);
        ordered.addAll(waiting);
        return ordered;
    }
}
