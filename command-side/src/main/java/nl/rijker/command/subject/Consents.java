package nl.rijker.command.subject;

import java.time.YearMonth;
import nl.rijker.command.platform.Circumstances;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.subject.ClientCommand.RecordConsent;
import nl.rijker.command.subject.ClientCommand.WithdrawConsent;
import nl.rijker.contract.event.SubjectEvent.ConsentGiven;
import nl.rijker.contract.event.SubjectEvent.ConsentWithdrawn;
import nl.rijker.contract.value.SubjectId;

/** Consent is given and taken back; what was recorded in between was allowed. */
final class Consents {
    private Consents() {}

    static ConsentGiven give(SubjectId subject, RecordConsent c, Circumstances given) {
        ConsentRules.check(c);
        given.mustHaveHappened("givenOn", c.givenOn());
        Sealing seal = new Sealing(subject, given);
        return new ConsentGiven(
                given.actor().municipality(),
                subject,
                c.provider(),
                c.purpose(),
                c.givenBy(),
                c.ageBand(),
                YearMonth.from(c.givenOn()),
                c.text(),
                seal.day("givenOn", c.givenOn()),
                seal.words("birthYear", c.birthYear()));
    }

    static ConsentWithdrawn withdraw(SubjectId subject, WithdrawConsent c, Circumstances given) {
        given.mustHaveHappened("withdrawnOn", c.withdrawnOn());
        if (given.references()
                .subjects()
                .standing(given.actor().municipality(), subject)
                .consent(c.purpose())
                .isEmpty()) {
            throw new Refused(new Refusal.ConsentMissing(c.purpose()));
        }
        Sealing seal = new Sealing(subject, given);
        return new ConsentWithdrawn(
                given.actor().municipality(),
                subject,
                c.provider(),
                c.purpose(),
                YearMonth.from(c.withdrawnOn()),
                seal.day("withdrawnOn", c.withdrawnOn()),
                seal.words("explanation", c.explanation()));
    }
}
