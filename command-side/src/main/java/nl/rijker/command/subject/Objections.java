package nl.rijker.command.subject;

import java.time.YearMonth;
import nl.rijker.command.platform.Circumstances;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.platform.SubjectReference.Objection;
import nl.rijker.command.subject.ClientCommand.DecideObjection;
import nl.rijker.command.subject.ClientCommand.RaiseObjection;
import nl.rijker.contract.event.SubjectEvent.ObjectionDecided;
import nl.rijker.contract.event.SubjectEvent.ObjectionRaised;
import nl.rijker.contract.value.SubjectId;

/** An objection (article 21 of the GDPR) is raised, and somebody decides on it. */
final class Objections {
    private Objections() {}

    static ObjectionRaised raise(SubjectId subject, RaiseObjection c, Circumstances given) {
        given.mustHaveHappened("raisedOn", c.raisedOn());
        if (given.references()
                .subjects()
                .objection(given.actor().municipality(), subject, c.objection())
                .isPresent()) {
            throw new Refused(new Refusal.ObjectionExists(c.objection()));
        }
        Sealing seal = new Sealing(subject, given);
        return new ObjectionRaised(
                given.actor().municipality(),
                subject,
                c.provider(),
                c.objection(),
                c.purpose(),
                YearMonth.from(c.raisedOn()),
                seal.day("raisedOn", c.raisedOn()),
                seal.words("words", c.words()));
    }

    static ObjectionDecided decide(SubjectId subject, DecideObjection c, Circumstances given) {
        Objection objection =
                given.references()
                        .subjects()
                        .objection(given.actor().municipality(), subject, c.objection())
                        .orElseThrow(
                                () -> new Refused(new Refusal.ObjectionUnknown(c.objection())));
        if (objection.decision() != null) {
            throw new Refused(new Refusal.ObjectionIsDecided(c.objection()));
        }
        return new ObjectionDecided(
                given.actor().municipality(),
                subject,
                c.provider(),
                c.objection(),
                objection.purpose(),
                c.decision(),
                new Sealing(subject, given).words("words", c.words()));
    }
}
