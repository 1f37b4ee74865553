package nl.rijker.city;

import java.util.HashMap;
import java.util.Map;
import nl.rijker.command.platform.Persons;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Sealed;
import nl.rijker.contract.value.SubjectId;

/**
 * Persons for made-up cities and tests only: subjects are counted instead of random, and what is
 * sealed can be read by everybody.
 */
public final class OpenPersons implements Persons {
    private record Client(Municipality municipality, ProviderId provider, String number) {}

    private final Map<Client, SubjectId> subjects = new HashMap<>();

    @Override
    public SubjectId subjectOf(
            Municipality municipality, ProviderId provider, String clientNumber) {
        return subjects.computeIfAbsent(
                new Client(municipality, provider, clientNumber),
                _ -> new SubjectId("subject-" + (subjects.size() + 1)));
    }

    @Override
    public Sealed seal(SubjectId subject, String field, String text) {
        return new Sealed("open:" + subject + ":" + field + ":" + text);
    }
}
