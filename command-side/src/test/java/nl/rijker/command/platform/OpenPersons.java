package nl.rijker.command.platform;

import java.util.Optional;
import nl.rijker.contract.event.SubjectEvent.SubjectErased;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Sealed;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.contract.value.TrajectoryId;

/** Seals so that a test can read it. */
final class OpenPersons implements Persons {
    @Override
    public SubjectId subjectOf(
            Municipality municipality, ProviderId provider, String clientNumber) {
        return new SubjectId(provider + "-" + clientNumber);
    }

    @Override
    public Optional<SubjectId> find(
            Municipality municipality, ProviderId provider, String clientNumber) {
        return Optional.of(subjectOf(municipality, provider, clientNumber));
    }

    @Override
    public Optional<ProviderId> providerOf(Municipality municipality, SubjectId subject) {
        int end = subject.value().lastIndexOf('-');
        return end < 0
                ? Optional.empty()
                : Optional.of(new ProviderId(subject.value().substring(0, end)));
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
        return new Sealed(subject + "/" + field + "/" + text);
    }

    @Override
    public String open(SubjectId subject, String field, Sealed sealed) {
        return sealed.cipherText().substring((subject + "/" + field + "/").length());
    }

    @Override
    public void mustLetErase(Municipality municipality) {}

    @Override
    public void on(SubjectErased erased) {}
}
