package nl.rijker.command.subject;

import nl.rijker.command.platform.Circumstances;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.platform.SubjectReferences;
import nl.rijker.command.subject.ClientCommand.JoinSubjects;
import nl.rijker.command.subject.ClientCommand.UndoJoin;
import nl.rijker.contract.event.SubjectEvent.JoinUndone;
import nl.rijker.contract.event.SubjectEvent.SubjectsJoined;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.SubjectId;

/**
 * Two records of one person at one provider become one, and two again. Both numbers are looked up
 * at the same provider, so nobody is linked across providers. A number leads to the subject that
 * counts for it, so a chain of joins has one end and a circle can't come about. Joins are undone in
 * the reverse order, which restores what was before.
 */
final class Joining {
    private Joining() {}

    /**
     * @param subject that counts for the joined number
     */
    static SubjectsJoined join(SubjectId subject, JoinSubjects c, Circumstances given) {
        Municipality municipality = given.actor().municipality();
        SubjectReferences subjects = given.references().subjects();
        SubjectId kept =
                given.persons()
                        .find(municipality, c.provider(), c.keptClientNumber())
                        .map(found -> subjects.person(municipality, found))
                        .orElseThrow(() -> new Refused(new Refusal.SubjectUnknown()));
        if (kept.equals(subject)) {
            throw new Refused(new Refusal.SubjectsAreOne());
        }
        return new SubjectsJoined(municipality, subject, c.provider(), kept);
    }

    /**
     * @param subject of the joined number itself
     */
    static JoinUndone undo(SubjectId subject, UndoJoin c, Circumstances given) {
        Municipality municipality = given.actor().municipality();
        SubjectReferences subjects = given.references().subjects();
        SubjectId kept = subjects.of(municipality, subject).keptAs();
        if (kept == null) {
            throw new Refused(new Refusal.SubjectsNotJoined());
        }
        if (subjects.of(municipality, kept).keptAs() != null) {
            throw new Refused(new Refusal.JoinedAgainSince());
        }
        return new JoinUndone(municipality, subject, c.provider(), kept, c.reason());
    }
}
