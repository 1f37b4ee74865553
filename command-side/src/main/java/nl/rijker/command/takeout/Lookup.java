package nl.rijker.command.takeout;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.rijker.command.platform.Persons;
import nl.rijker.command.platform.References;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.platform.SubjectPseudonyms;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Sealed;
import nl.rijker.contract.value.SubjectId;
import org.jspecify.annotations.Nullable;

/** What a row says of a person: what is sealed, as far as the key lives, and who is the same. */
final class Lookup {
    private static final String ERASED = "gewist";
    private static final int REMEMBERED = 10_000;

    private final Municipality municipality;
    private final ProviderId provider;
    private final Persons persons;
    private final References references;
    private final SubjectPseudonyms pseudonyms;
    private final Map<SubjectId, Boolean> living =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<SubjectId, Boolean> eldest) {
                    return size() > REMEMBERED;
                }
            };

    Lookup(
            Municipality municipality,
            ProviderId provider,
            Persons persons,
            References references,
            SubjectPseudonyms pseudonyms) {
        this.municipality = municipality;
        this.provider = provider;
        this.persons = persons;
        this.references = references;
        this.pseudonyms = pseudonyms;
    }

    /** The same for all records of one person of this provider, and for nobody else's. */
    String person(SubjectId subject) {
        return pseudonyms.of(
                municipality, provider, references.subjects().person(municipality, subject));
    }

    @Nullable String erased(SubjectId subject) {
        return isLiving(subject) ? null : ERASED;
    }

    @Nullable String open(SubjectId subject, String field, @Nullable Sealed sealed) {
        if (sealed == null || !isLiving(subject)) {
            return null;
        }
        try {
            return persons.open(subject, field, sealed);
        } catch (Refused erasedMeanwhile) {
            living.put(subject, false);
            return null;
        }
    }

    private boolean isLiving(SubjectId subject) {
        return living.computeIfAbsent(
                subject, asked -> persons.providerOf(municipality, asked).isPresent());
    }
}
