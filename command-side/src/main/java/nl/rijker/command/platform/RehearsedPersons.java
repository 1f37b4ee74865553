package nl.rijker.command.platform;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rijker.contract.event.SubjectEvent.SubjectErased;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Sealed;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.contract.value.TrajectoryId;

/** Persons of whom nothing is kept: who isn't known yet, is forgotten afterwards. */
final class RehearsedPersons implements Persons {
    private static final Sealed NOTHING = new Sealed("1:");

    private final KeyedPersons persons;
    private final Set<SubjectId> invented = new HashSet<>();

    RehearsedPersons(KeyedPersons persons) {
        this.persons = persons;
    }

    @Override
    public SubjectId subjectOf(
            Municipality municipality, ProviderId provider, String clientNumber) {
        return persons.find(municipality, provider, clientNumber)
                .orElseGet(
                        () -> {
                            SubjectId subject = new SubjectId(UUID.randomUUID().toString());
                            invented.add(subject);
                            return subject;
                        });
    }

    @Override
    public Optional<SubjectId> find(
            Municipality municipality, ProviderId provider, String clientNumber) {
        return persons.find(municipality, provider, clientNumber);
    }

    @Override
    public Optional<ProviderId> providerOf(Municipality municipality, SubjectId subject) {
        return persons.providerOf(municipality, subject);
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

    /** A destroyed key refuses here as it does later. */
    @Override
    public Sealed seal(SubjectId subject, String field, String text) {
        return invented.contains(subject) ? NOTHING : persons.seal(subject, field, text);
    }

    @Override
    public String open(SubjectId subject, String field, Sealed sealed) {
        return persons.open(subject, field, sealed);
    }

    @Override
    public void mustLetErase(Municipality municipality) {}

    @Override
    public void on(SubjectErased erased) {}
}
