package nl.rijker.command.subject;

import java.util.ArrayList;
import java.util.List;
import nl.rijker.command.platform.Circumstances;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.Decider;
import nl.rijker.command.platform.Deciding;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.platform.Submission;
import nl.rijker.command.subject.ClientCommand.DecideObjection;
import nl.rijker.command.subject.ClientCommand.JoinSubjects;
import nl.rijker.command.subject.ClientCommand.RaiseObjection;
import nl.rijker.command.subject.ClientCommand.RecordConsent;
import nl.rijker.command.subject.ClientCommand.UndoJoin;
import nl.rijker.command.subject.ClientCommand.WithdrawConsent;
import nl.rijker.command.subject.SubjectCommand.EraseSubject;
import nl.rijker.command.subject.SubjectCommand.Identified;
import nl.rijker.command.subject.SubjectCommand.RepeatErasure;
import nl.rijker.contract.event.SubjectEvent;
import nl.rijker.contract.event.SubjectEvent.SubjectErased;
import nl.rijker.contract.value.ErasureGround;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.SubjectId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One young person, as far as all that is recorded of them is concerned at once. */
@Aggregate(type = Subject.TYPE, cache = "aggregateCache")
public class Subject implements Decider<SubjectCommand, SubjectEvent> {
    static final String TYPE = "subject";

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private @Nullable String identifier;

    private boolean erased;

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(Submission<SubjectCommand> submission, Deciding deciding) {
        return deciding.handle(this, submission);
    }

    @Override
    public List<SubjectEvent> decide(SubjectCommand command, Circumstances given) {
        mustAnswerFor(command, given);
        return switch (command) {
            case EraseSubject c -> erase(c, given);
            case RepeatErasure c -> List.of(repeat(c, given));
            case Identified(SubjectId subject, ClientCommand c) ->
                    List.of(decide(subject, c, given));
        };
    }

    private static SubjectEvent decide(
            SubjectId subject, ClientCommand command, Circumstances given) {
        return switch (command) {
            case RecordConsent c -> Consents.give(subject, c, given);
            case WithdrawConsent c -> Consents.withdraw(subject, c, given);
            case RaiseObjection c -> Objections.raise(subject, c, given);
            case DecideObjection c -> Objections.decide(subject, c, given);
            case JoinSubjects c -> Joining.join(subject, c, given);
            case UndoJoin c -> Joining.undo(subject, c, given);
        };
    }

    /** The provider whose client it is, or an administrator; whoever was erased is nobody's. */
    private void mustAnswerFor(SubjectCommand command, Circumstances given) {
        if (erased) {
            throw new Refused(new Refusal.SubjectErased());
        }
        if (command instanceof RepeatErasure) {
            given.actor().mustBeAdministrator();
            return;
        }
        given.actor()
                .mustAnswerFor(
                        given.persons()
                                .providerOf(given.actor().municipality(), command.subject())
                                .orElseThrow(() -> new Refused(new Refusal.SubjectUnknown())));
    }

    /** Two records of one person go together. */
    private static List<SubjectEvent> erase(EraseSubject c, Circumstances given) {
        Role role = given.actor().role();
        if (c.ground() == ErasureGround.REPEATED
                || (c.ground() == ErasureGround.RETENTION && role == Role.PROVIDER)) {
            throw new Refused(new Refusal.RoleNotAllowed(role));
        }
        Municipality municipality = given.actor().municipality();
        given.persons().mustLetErase(municipality);
        List<SubjectEvent> erased = new ArrayList<>();
        erased.add(new SubjectErased(municipality, c.subject(), c.ground()));
        given.references().subjects().everyRecordOf(municipality, c.subject()).stream()
                .filter(record -> !record.equals(c.subject()))
                .forEach(record -> erased.add(new SubjectErased(municipality, record, c.ground())));
        return erased;
    }

    private static SubjectErased repeat(RepeatErasure c, Circumstances given) {
        Municipality municipality = given.actor().municipality();
        given.persons().mustLetErase(municipality);
        return new SubjectErased(municipality, c.subject(), ErasureGround.REPEATED);
    }

    @Override
    @EventSourcingHandler
    public void on(SubjectEvent event) {
        if (identifier == null) {
            identifier = Command.target(event.municipality(), TYPE, event.subject());
        }
        erased |= event instanceof SubjectErased;
    }
}
