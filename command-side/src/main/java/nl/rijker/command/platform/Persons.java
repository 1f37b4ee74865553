package nl.rijker.command.platform;

import java.util.Optional;
import nl.rijker.contract.event.SubjectEvent.SubjectErased;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Sealed;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.contract.value.TrajectoryId;

/** The only place that knows which client number of a provider is which subject. */
public interface Persons {
    /** The subject behind a client number; a new random one the first time. */
    SubjectId subjectOf(Municipality municipality, ProviderId provider, String clientNumber);

    /** The subject behind a client number, if there is one that hasn't been erased. */
    Optional<SubjectId> find(Municipality municipality, ProviderId provider, String clientNumber);

    /** Whose client a subject is; nobody's, once erased. */
    Optional<ProviderId> providerOf(Municipality municipality, SubjectId subject);

    /** Keeps the number of a provider's own system for a trajectory, as a client number is kept. */
    void nameTrajectory(
            Municipality municipality,
            ProviderId provider,
            String externalId,
            TrajectoryId trajectory,
            SubjectId subject);

    /** From now on the number is free for another trajectory. */
    void forgetTrajectory(Municipality municipality, TrajectoryId trajectory);

    /**
     * Encrypts text with the subject's key, bound to the subject and the field.
     *
     * @throws Refused if the subject's key has been destroyed
     */
    Sealed seal(SubjectId subject, String field, String text);

    /**
     * Reads what was sealed in that field.
     *
     * @throws Refused if the subject's key has been destroyed
     */
    String open(SubjectId subject, String field, Sealed sealed);

    /**
     * Asked before an erasure writes anything.
     *
     * @throws Refused while something is being read that could bring the person back
     */
    void mustLetErase(Municipality municipality);

    /** Destroys all that ties the subject to a client number and all that opens what is sealed. */
    void on(SubjectErased erased);
}
