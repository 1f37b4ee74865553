package nl.rijker.command.platform;

import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Sealed;
import nl.rijker.contract.value.SubjectId;

/** Seals so that a test can read it. */
final class OpenPersons implements Persons {
    @Override
    public SubjectId subjectOf(
            Municipality municipality, ProviderId provider, String clientNumber) {
        return new SubjectId(provider + "-" + clientNumber);
    }

    @Override
    public Sealed seal(SubjectId subject, String field, String text) {
        return new Sealed(subject + "/" + field + "/" + text);
    }
}
