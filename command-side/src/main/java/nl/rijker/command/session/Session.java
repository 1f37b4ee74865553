package nl.rijker.command.session;

import java.util.List;
import nl.rijker.command.platform.Circumstances;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.Decider;
import nl.rijker.command.platform.Deciding;
import nl.rijker.command.platform.InterventionReference;
import nl.rijker.command.platform.Origin;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.platform.Submission;
import nl.rijker.command.session.SessionCommand.CorrectSession;
import nl.rijker.command.session.SessionCommand.ImportSession;
import nl.rijker.command.session.SessionCommand.RecordSession;
import nl.rijker.command.session.SessionCommand.RevokeSession;
import nl.rijker.command.session.SessionCommand.WithdrawSession;
import nl.rijker.contract.event.SessionEvent;
import nl.rijker.contract.event.SessionEvent.SessionCorrected;
import nl.rijker.contract.event.SessionEvent.SessionRecorded;
import nl.rijker.contract.event.SessionEvent.SessionWithdrawn;
import nl.rijker.contract.value.Delivery;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.ReasonCode;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One delivery of an intervention. */
@Aggregate(type = Session.TYPE, cache = "aggregateCache")
public class Session implements Decider<SessionCommand, SessionEvent> {
    static final String TYPE = "session";

    /**
     * @param batch of the import, as long as nobody changed what it recorded
     */
    private record Recorded(
            InterventionId intervention,
            Delivery delivery,
            boolean withdrawn,
            @Nullable ImportId batch) {}

    @AggregateIdentifier private @Nullable String identifier;
    private @Nullable Recorded recorded;

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(Submission<SessionCommand> submission, Deciding deciding) {
        return deciding.handle(this, submission);
    }

    @Override
    public List<SessionEvent> decide(SessionCommand command, Circumstances given) {
        return List.of(
                switch (command) {
                    case RecordSession c -> record(c, null, given);
                    case ImportSession c -> record(c.fact(), c.origin(), given);
                    case CorrectSession c -> correct(c, given);
                    case WithdrawSession c -> withdraw(c, given);
                    case RevokeSession c -> revoke(c, given);
                });
    }

    private SessionEvent record(RecordSession c, @Nullable Origin origin, Circumstances given) {
        if (identifier != null) {
            throw new Refused(new Refusal.AlreadyExists(TYPE, c.id()));
        }
        mustRun(c.intervention(), c.delivery(), given);
        return new SessionRecorded(
                given.actor().municipality(),
                c.session(),
                c.intervention(),
                c.delivery(),
                origin == null ? null : origin.batch(),
                origin == null ? null : origin.firstRecordedOn());
    }

    private SessionEvent correct(CorrectSession c, Circumstances given) {
        Recorded previous = current(c);
        mustRun(previous.intervention(), c.delivery(), given);
        return new SessionCorrected(
                given.actor().municipality(),
                c.session(),
                previous.intervention(),
                previous.delivery(),
                c.delivery(),
                c.reason());
    }

    private SessionEvent withdraw(WithdrawSession c, Circumstances given) {
        Recorded previous = current(c);
        mustBeMine(previous.intervention(), given);
        return new SessionWithdrawn(
                given.actor().municipality(),
                c.session(),
                previous.intervention(),
                previous.delivery(),
                c.reason());
    }

    private SessionEvent revoke(RevokeSession c, Circumstances given) {
        if (!c.batch().equals(current(c).batch())) {
            throw new Refused(new Refusal.ChangedSinceImport());
        }
        return withdraw(new WithdrawSession(c.session(), ReasonCode.IMPORT_REVOKED), given);
    }

    private Recorded current(SessionCommand c) {
        if (recorded == null) {
            throw new Refused(new Refusal.DoesNotExist(TYPE, c.id()));
        }
        if (recorded.withdrawn()) {
            throw new Refused(new Refusal.SessionIsWithdrawn());
        }
        return recorded;
    }

    private static void mustRun(InterventionId id, Delivery delivery, Circumstances given) {
        given.mustHaveHappened("heldOn", delivery.heldOn());
        mustBeMine(id, given).mustRunOn("heldOn", delivery.heldOn());
    }

    private static InterventionReference mustBeMine(InterventionId id, Circumstances given) {
        InterventionReference intervention =
                given.references()
                        .intervention(given.actor().municipality(), id)
                        .orElseThrow(() -> new Refused(new Refusal.InterventionUnknown(id)));
        given.actor().mustWorkFor(intervention.plan().provider());
        return intervention;
    }

    @Override
    @EventSourcingHandler
    public void on(SessionEvent event) {
        identifier = Command.target(event.municipality(), TYPE, event.session());
        recorded =
                switch (event) {
                    case SessionRecorded e ->
                            new Recorded(e.intervention(), e.delivery(), false, e.batch());
                    case SessionCorrected e ->
                            new Recorded(e.intervention(), e.current(), false, null);
                    case SessionWithdrawn e ->
                            new Recorded(e.intervention(), e.previous(), true, null);
                };
    }
}
