package nl.rijker.command.platform;

import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Sealed;
import nl.rijker.contract.value.SubjectId;

/** The only place that knows which client number of a provider is which subject. */
public interface Persons {
    /** The subject behind a client number; a new random one the first time. */
    SubjectId subjectOf(Municipality municipality, ProviderId provider, String clientNumber);

    /**
     * Encrypts text with the subject's key, bound to the subject and the field.
     *
     * @throws Refused if the subject's key has been destroyed
     */
    Sealed seal(SubjectId subject, String field, String text);
}
