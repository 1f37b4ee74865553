package nl.rijker.contract.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of the goal tree of a framework.
 *
 * @param kind what the document calls it
 * @param officialTitle false where the title is ours because the document gives none
 * @param parties who is asked to work on it
 * @param parts what the document lists under it without making it an element of its own
 * @param source document code and line, such as 001:602
 */
public record Goal(
        GoalCode code,
        Kind kind,
        String title,
        boolean officialTitle,
        @Nullable GoalCode parent,
        List<PartyCode> parties,
        String description,
        List<Part> parts,
        String source,
        List<String> otherSources) {
    public enum Kind {
        OPGAVE,
        SUB,
        FUNCTION,
        GOAL
    }

    public record Part(String title, String source) {}

    public Goal {
        parties = List.copyOf(parties);
        parts = List.copyOf(parts);
        otherSources = List.copyOf(otherSources);
    }
}
