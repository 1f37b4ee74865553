package nl.rijker.command.intervention;

import java.time.LocalDate;
import java.util.List;
import nl.rijker.command.intervention.InterventionCommand.AdjustIntervention;
import nl.rijker.command.intervention.InterventionCommand.EndIntervention;
import nl.rijker.command.intervention.InterventionCommand.PlanIntervention;
import nl.rijker.command.intervention.InterventionCommand.StartIntervention;
import nl.rijker.command.platform.Circumstances;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.Decider;
import nl.rijker.command.platform.Deciding;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.platform.Submission;
import nl.rijker.contract.event.FrameworkEvent.FrameworkAdopted;
import nl.rijker.contract.event.InterventionEvent;
import nl.rijker.contract.event.InterventionEvent.InterventionAdjusted;
import nl.rijker.contract.event.InterventionEvent.InterventionEnded;
import nl.rijker.contract.event.InterventionEvent.InterventionPlanned;
import nl.rijker.contract.event.InterventionEvent.InterventionStarted;
import nl.rijker.contract.value.InterventionPlan;
import nl.rijker.contract.value.Municipality;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A planned piece of work of one provider. */
@Aggregate(type = Intervention.TYPE, cache = "aggregateCache")
public class Intervention implements Decider<InterventionCommand, InterventionEvent> {
    static final String TYPE = "intervention";

    @AggregateIdentifier private @Nullable String identifier;
    private @Nullable InterventionPlan plan;
    private @Nullable LocalDate startedOn;
    private @Nullable LocalDate endedOn;

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(Submission<InterventionCommand> submission, Deciding deciding) {
        return deciding.handle(this, submission);
    }

    @Override
    public List<InterventionEvent> decide(InterventionCommand command, Circumstances given) {
        return List.of(
                switch (command) {
                    case PlanIntervention c -> plan(c, given);
                    case StartIntervention c -> start(c, given);
                    case AdjustIntervention c -> adjust(c, given);
                    case EndIntervention c -> end(c, given);
                });
    }

    private InterventionEvent plan(PlanIntervention c, Circumstances given) {
        given.actor().mustWorkFor(c.plan().provider());
        if (identifier != null) {
            throw new Refused(new Refusal.AlreadyExists(TYPE, c.id()));
        }
        mustFitReferences(c.plan(), given);
        return new InterventionPlanned(given.actor().municipality(), c.intervention(), c.plan());
    }

    private InterventionEvent start(StartIntervention c, Circumstances given) {
        mine(c, given);
        given.mustHaveHappened("startedOn", c.startedOn());
        if (startedOn != null) {
            throw new Refused(new Refusal.AlreadyExists("start", c.id()));
        }
        return new InterventionStarted(
                given.actor().municipality(), c.intervention(), c.startedOn());
    }

    private InterventionEvent adjust(AdjustIntervention c, Circumstances given) {
        InterventionPlan previous = mine(c, given);
        if (!previous.provider().equals(c.plan().provider())) {
            throw new Refused(new Refusal.InterventionKeepsProvider());
        }
        mustFitReferences(c.plan(), given);
        return new InterventionAdjusted(
                given.actor().municipality(),
                c.intervention(),
                c.validFrom(),
                previous,
                c.plan(),
                c.reason());
    }

    private InterventionEvent end(EndIntervention c, Circumstances given) {
        mine(c, given);
        given.mustHaveHappened("endedOn", c.endedOn());
        if (startedOn == null) {
            throw new Refused(new Refusal.InterventionNotStarted(c.intervention()));
        }
        if (endedOn != null) {
            throw new Refused(new Refusal.InterventionHasEnded(c.intervention()));
        }
        if (c.endedOn().isBefore(startedOn)) {
            throw new Refused(new Refusal.OutsideIntervention("endedOn", c.endedOn()));
        }
        return new InterventionEnded(given.actor().municipality(), c.intervention(), c.endedOn());
    }

    private InterventionPlan mine(InterventionCommand c, Circumstances given) {
        if (plan == null) {
            throw new Refused(new Refusal.DoesNotExist(TYPE, c.id()));
        }
        given.actor().mustWorkFor(plan.provider());
        return plan;
    }

    private static void mustFitReferences(InterventionPlan plan, Circumstances given) {
        Municipality municipality = given.actor().municipality();
        if (given.references().provider(municipality, plan.provider()).isEmpty()) {
            throw new Refused(new Refusal.ProviderUnknown(plan.provider().value()));
        }
        FrameworkAdopted framework =
                given.references()
                        .framework(municipality, plan.framework())
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                new Refusal.FrameworkUnknown(
                                                        plan.framework().value())));
        LocalDate validTo = framework.validTo();
        if (plan.plannedFrom().isBefore(framework.validFrom())
                || (validTo != null && plan.plannedFrom().isAfter(validTo))) {
            throw new Refused(new Refusal.FrameworkNotValid(plan.plannedFrom()));
        }
        if (given.references()
                .activityType(municipality, plan.framework(), plan.activityType())
                .isEmpty()) {
            throw new Refused(new Refusal.ActivityTypeUnknown(plan.activityType()));
        }
        if (given.references().goal(municipality, plan.framework(), plan.goal()).isEmpty()) {
            throw new Refused(new Refusal.GoalUnknown(plan.goal().value()));
        }
        if (given.references().area(municipality, plan.area()).isEmpty()) {
            throw new Refused(new Refusal.AreaUnknown(plan.area()));
        }
    }

    @Override
    @EventSourcingHandler
    public void on(InterventionEvent event) {
        switch (event) {
            case InterventionPlanned e -> {
                identifier = Command.target(e.municipality(), TYPE, e.intervention());
                plan = e.plan();
            }
            case InterventionStarted e -> startedOn = e.startedOn();
            case InterventionAdjusted e -> plan = e.current();
            case InterventionEnded e -> endedOn = e.endedOn();
        }
    }
}
