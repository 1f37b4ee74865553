package nl.rijker.command.subject;

import nl.rijker.command.platform.Command;
import nl.rijker.contract.value.ErasureGround;
import nl.rijker.contract.value.SubjectId;

/** What is asked about all that is recorded of one subject. */
public sealed interface SubjectCommand extends Command {
    SubjectId subject();

    @Override
    default String aggregate() {
        return Subject.TYPE;
    }

    @Override
    default String id() {
        return subject().value();
    }

    /**
     * @param subject as the preview named it: who hasn't seen the preview doesn't know it
     */
    record EraseSubject(SubjectId subject, ErasureGround ground) implements SubjectCommand {}

    /**
     * What was asked of a young person by client number, now that it is known who that is; no
     * client sends it.
     */
    record Identified(SubjectId subject, ClientCommand command) implements SubjectCommand {}

    /**
     * The list outside the database says that the subject was erased; the log doesn't, or no
     * longer.
     */
    record RepeatErasure(SubjectId subject) implements SubjectCommand {}
}
