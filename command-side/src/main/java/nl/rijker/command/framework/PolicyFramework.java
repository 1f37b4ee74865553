package nl.rijker.command.framework;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.rijker.command.framework.FrameworkCommand.AdoptFramework;
import nl.rijker.command.platform.Circumstances;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.Decider;
import nl.rijker.command.platform.Deciding;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.platform.Submission;
import nl.rijker.contract.event.FrameworkEvent;
import nl.rijker.contract.event.FrameworkEvent.FrameworkAdopted;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A municipality's plan: every element is an event of its own and names only what is there. */
@Aggregate(type = PolicyFramework.TYPE, cache = "aggregateCache")
public class PolicyFramework implements Decider<FrameworkCommand, FrameworkEvent> {
    static final String TYPE = "framework";

    @AggregateIdentifier private @Nullable String identifier;
    private final Set<Element> elements = new HashSet<>();

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(Submission<FrameworkCommand> submission, Deciding deciding) {
        return deciding.handle(this, submission);
    }

    @Override
    public List<FrameworkEvent> decide(FrameworkCommand command, Circumstances given) {
        given.actor().mustBeAdministrator();
        boolean adopting = command instanceof AdoptFramework;
        if (adopting && identifier != null) {
            throw new Refused(new Refusal.AlreadyExists(TYPE, command.id()));
        }
        if (!adopting && identifier == null) {
            throw new Refused(new Refusal.DoesNotExist(TYPE, command.id()));
        }
        FrameworkEvent event = command.event(given.actor().municipality());
        mustFit(Addition.of(event));
        return List.of(event);
    }

    private void mustFit(List<Addition> additions) {
        Set<Element> present = new HashSet<>(elements);
        for (Addition addition : additions) {
            for (Element named : addition.names()) {
                if (!present.contains(named)) {
                    throw new Refused(named.unknown());
                }
            }
            if (!present.add(addition.element())) {
                throw new Refused(addition.element().alreadyThere());
            }
        }
    }

    @Override
    @EventSourcingHandler
    public void on(FrameworkEvent event) {
        if (event instanceof FrameworkAdopted e) {
            identifier = Command.target(e.municipality(), TYPE, e.framework());
        }
        Addition.of(event).forEach(addition -> elements.add(addition.element()));
    }
}
