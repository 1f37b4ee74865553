package nl.rijker.contract.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named way of working.
 *
 * @param aliases other names for it in the document
 * @param parties who is asked to do it
 * @param partners who else takes part, by kind and never by person
 * @param groupCountsOnly no record about a person may be made in its interventions
 * @param contextOnly the document names it but does not ask for it
 * @param otherLinks what it aims at besides factors and goals of the framework
 * @param generalStatement a statement of the document about this work as a whole, with its mark
 */
public record ActivityType(
        ActivityTypeCode code,
        String name,
        List<String> aliases,
        List<PartyCode> parties,
        List<String> partners,
        boolean groupCountsOnly,
        boolean contextOnly,
        List<String> otherLinks,
        @Nullable GeneralStatement generalStatement,
        String description,
        String source,
        List<String> otherSources) {
    public ActivityType {
        aliases = List.copyOf(aliases);
        parties = List.copyOf(parties);
        partners = List.copyOf(partners);
        otherLinks = List.copyOf(otherLinks);
        otherSources = List.copyOf(otherSources);
    }

    public record GeneralStatement(Evidence evidence, String source) {}
}
