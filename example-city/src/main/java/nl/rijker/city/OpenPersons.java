package nl.rijker.city;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.rijker.command.platform.Persons;
import nl.rijker.contract.event.SubjectEvent.SubjectErased;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Sealed;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.contract.value.TrajectoryId;

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
    public void nameTrajectory(
            Municipality municipality,
            ProviderId provider,
            String externalId,
            TrajectoryId trajectory,
            SubjectId subject) {}

    @Override
    public void forgetTrajectory(Municipality municipality, TrajectoryId trajectory) {}

    @Override
    public Sealed seal(SubjectId subject, String field, String text) {
        return new Sealed("open:" + subject + ":" + field + ":" + text);
    }

    @Override
    public Optional<SubjectId> find(
            Municipality municipality, ProviderId provider, String clientNumber) {
        return Optional.ofNullable(subjects.get(new Client(municipality, provider, clientNumber)));
    }

    @Override
    public Optional<ProviderId> providerOf(Municipality municipality, SubjectId subject) {
        return subjects.entrySet().stream()
                .filter(entry -> entry.getValue().equals(subject))
                .map(entry -> entry.getKey().provider())
                .findFirst();
    }

    @Override
    public String open(SubjectId subject, String field, Sealed sealed) {
        return sealed.cipherText().substring(("open:" + subject + ":" + field + ":").length());
    }

    @Override
    public void mustLetErase(Municipality municipality) {}

    @Override
    public void on(SubjectErased erased) {
        subjects.values().removeIf(erased.subject()::equals);
    }
}
