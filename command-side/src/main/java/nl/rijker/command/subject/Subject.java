package nl.rijker.command.subject;

import java.util.List;
import nl.rijker.command.platform.Circumstances;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.Decider;
import nl.rijker.command.platform.Deciding;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.platform.Submission;
import nl.rijker.command.subject.SubjectCommand.EraseSubject;
import nl.rijker.contract.event.SubjectEvent;
import nl.rijker.contract.event.SubjectEvent.SubjectErased;
import nl.rijker.contract.value.ErasureGround;
import nl.rijker.contract.value.Role;
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
        return List.of(
                switch (command) {
                    case EraseSubject c -> erase(c, given);
                });
    }

    /** The provider whose client it is, or an administrator; whoever was erased is nobody's. */
    private void mustAnswerFor(SubjectCommand command, Circumstances given) {
        if (erased) {
            throw new Refused(new Refusal.SubjectErased());
        }
        given.actor()
                .mustAnswerFor(
                        given.persons()
                                .providerOf(given.actor().municipality(), command.subject())
                                .orElseThrow(() -> new Refused(new Refusal.SubjectUnknown())));
    }

    private static SubjectErased erase(EraseSubject c, Circumstances given) {
        if (c.ground() == ErasureGround.RETENTION && given.actor().role() == Role.PROVIDER) {
            throw new Refused(new Refusal.RoleNotAllowed(Role.PROVIDER));
        }
        return new SubjectErased(given.actor().municipality(), c.subject(), c.ground());
    }

    @Override
    @EventSourcingHandler
    public void on(SubjectEvent event) {
        identifier = Command.target(event.municipality(), TYPE, event.subject());
        switch (event) {
            case SubjectErased _ -> erased = true;
        }
    }
}
