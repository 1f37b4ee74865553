package nl.rijker.command.platform;

import java.util.Optional;
import nl.rijker.contract.event.SubjectEvent.SubjectErased;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Sealed;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.contract.value.TrajectoryId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Persons by the key table, each with a key of its own. */
@Component
final class KeyedPersons implements Persons {
    private final ClientNumbers clientNumbers;
    private final TrajectoryNames names;
    private final SubjectKeys keys;
    private final SubjectTrajectoryTable trajectories;
    private final HandledCommandTable handledCommands;
    private final ErasedSubjects erasedSubjects;
    private final ApplicationEventPublisher others;

    KeyedPersons(
            ClientNumbers clientNumbers,
            TrajectoryNames names,
            SubjectKeys keys,
            SubjectTrajectoryTable trajectories,
            HandledCommandTable handledCommands,
            ErasedSubjects erasedSubjects,
            ApplicationEventPublisher others) {
        this.clientNumbers = clientNumbers;
        this.names = names;
        this.keys = keys;
        this.trajectories = trajectories;
        this.handledCommands = handledCommands;
        this.erasedSubjects = erasedSubjects;
        this.others = others;
    }

    @Override
    public SubjectId subjectOf(
            Municipality municipality, ProviderId provider, String clientNumber) {
        return clientNumbers
                .find(municipality, provider, clientNumber)
                .orElseGet(() -> newSubject(municipality, provider, clientNumber));
    }

    private SubjectId newSubject(
            Municipality municipality, ProviderId provider, String clientNumber) {
        SubjectId subject = SubjectKeys.newSubject();
        if (!clientNumbers.add(municipality, provider, clientNumber, subject)) {
            return clientNumbers.find(municipality, provider, clientNumber).orElseThrow();
        }
        keys.create(municipality, subject);
        return subject;
    }

    @Override
    public Optional<SubjectId> find(
            Municipality municipality, ProviderId provider, String clientNumber) {
        return clientNumbers.find(municipality, provider, clientNumber);
    }

    @Override
    public Optional<ProviderId> providerOf(Municipality municipality, SubjectId subject) {
        return clientNumbers.providerOf(municipality, subject);
    }

    @Override
    public void nameTrajectory(
            Municipality municipality,
            ProviderId provider,
            String externalId,
            TrajectoryId trajectory,
            SubjectId subject) {
        names.add(municipality, provider, externalId, trajectory, subject);
    }

    @Override
    public void forgetTrajectory(Municipality municipality, TrajectoryId trajectory) {
        names.forget(municipality, trajectory);
    }

    @Override
    public Sealed seal(SubjectId subject, String field, String text) {
        return keys.seal(subject, field, text);
    }

    @Override
    public String open(SubjectId subject, String field, Sealed sealed) {
        return keys.open(subject, field, sealed);
    }

    @Override
    public void mustLetErase(Municipality municipality) {
        others.publishEvent(new ErasureBegins(municipality));
    }

    @Override
    public void on(SubjectErased erased) {
        Municipality municipality = erased.municipality();
        others.publishEvent(
                new ErasedClient(
                        municipality,
                        clientNumbers.providerOf(municipality, erased.subject()).orElse(null)));
        clientNumbers.forget(municipality, erased.subject());
        names.forget(municipality, erased.subject());
        keys.destroy(municipality, erased.subject());
        handledCommands.forget(
                municipality, trajectories.aggregatesAbout(municipality, erased.subject()));
        erasedSubjects.add(erased.subject());
    }
}
