package nl.rijker.command.provider;

import java.util.List;
import nl.rijker.command.platform.Circumstances;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.Decider;
import nl.rijker.command.platform.Deciding;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.platform.Submission;
import nl.rijker.command.provider.ProviderCommand.RegisterProvider;
import nl.rijker.contract.event.ProviderEvent;
import nl.rijker.contract.event.ProviderEvent.ProviderRegistered;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** An organisation that delivers youth work. */
@Aggregate(type = Provider.TYPE, cache = "aggregateCache")
public class Provider implements Decider<ProviderCommand, ProviderEvent> {
    static final String TYPE = "provider";

    @AggregateIdentifier private @Nullable String identifier;

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(Submission<ProviderCommand> submission, Deciding deciding) {
        return deciding.handle(this, submission);
    }

    @Override
    public List<ProviderEvent> decide(ProviderCommand command, Circumstances given) {
        given.actor().mustBeAdministrator();
        return switch (command) {
            case RegisterProvider c -> {
                if (identifier != null) {
                    throw new Refused(new Refusal.AlreadyExists(TYPE, c.id()));
                }
                yield List.of(
                        new ProviderRegistered(
                                given.actor().municipality(), c.provider(), c.name()));
            }
        };
    }

    @Override
    @EventSourcingHandler
    public void on(ProviderEvent event) {
        switch (event) {
            case ProviderRegistered e ->
                    identifier = Command.target(e.municipality(), TYPE, e.provider());
        }
    }
}
