package nl.rijker.contract.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of the goal tree of a framework.
 *
 * @param kind what the document calls it
 * @param parties who is asked to work on it
 * @param source document code and line, such as 001:602
 */
public record Goal(
        GoalCode code,
        Kind kind,
        String title,
        @Nullable GoalCode parent,
        List<String> parties,
        String description,
        String source) {
    public enum Kind {
        OPGAVE,
        SUB,
        FUNCTION,
        GOAL
    }

    public Goal {
        parties = List.copyOf(parties);
    }
}
