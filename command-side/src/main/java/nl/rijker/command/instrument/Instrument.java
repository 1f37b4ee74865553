package nl.rijker.command.instrument;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.rijker.command.instrument.InstrumentCommand.DefineInstrument;
import nl.rijker.command.instrument.InstrumentCommand.LinkScale;
import nl.rijker.command.platform.Circumstances;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.Decider;
import nl.rijker.command.platform.Deciding;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.platform.Submission;
import nl.rijker.contract.event.InstrumentEvent;
import nl.rijker.contract.event.InstrumentEvent.InstrumentDefined;
import nl.rijker.contract.event.InstrumentEvent.ScaleLinked;
import nl.rijker.contract.value.FactorCode;
import nl.rijker.contract.value.Item;
import nl.rijker.contract.value.Scale;
import nl.rijker.contract.value.ScaleCode;
import nl.rijker.contract.value.TaxonomyCode;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One version of an instrument. It never changes; another scoring is another version. */
@Aggregate(type = Instrument.TYPE, cache = "aggregateCache")
public class Instrument implements Decider<InstrumentCommand, InstrumentEvent> {
    static final String TYPE = "instrument";

    private record Link(ScaleCode scale, TaxonomyCode taxonomy, FactorCode factor) {}

    @AggregateIdentifier private @Nullable String identifier;
    private Set<ScaleCode> scales = Set.of();
    private final Set<Link> links = new HashSet<>();

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(Submission<InstrumentCommand> submission, Deciding deciding) {
        return deciding.handle(this, submission);
    }

    @Override
    public List<InstrumentEvent> decide(InstrumentCommand command, Circumstances given) {
        given.actor().mustBeAdministrator();
        return switch (command) {
            case DefineInstrument c -> List.of(define(c, given));
            case LinkScale c -> List.of(link(c, given));
        };
    }

    private InstrumentDefined define(DefineInstrument c, Circumstances given) {
        if (identifier != null) {
            throw new Refused(new Refusal.AlreadyExists(TYPE, c.id()));
        }
        mustBeDifferent("item", c.items().stream().map(Item::number).toList());
        mustBeDifferent("scale", c.scales().stream().map(Scale::code).toList());
        Set<Integer> items = c.items().stream().map(Item::number).collect(toSet());
        for (Scale scale : c.scales()) {
            mustBeDifferent("item", scale.items());
            for (int item : scale.items()) {
                if (!items.contains(item)) {
                    throw new Refused(new Refusal.AnswerUnknown(item));
                }
            }
        }
        return new InstrumentDefined(
                given.actor().municipality(),
                c.instrument(),
                c.name(),
                c.validated(),
                c.licence(),
                c.items(),
                c.scales());
    }

    private static void mustBeDifferent(String kind, List<?> values) {
        Set<Object> seen = new HashSet<>();
        for (Object value : values) {
            if (!seen.add(value)) {
                throw new Refused(new Refusal.AlreadyExists(kind, value.toString()));
            }
        }
    }

    private ScaleLinked link(LinkScale c, Circumstances given) {
        if (identifier == null) {
            throw new Refused(new Refusal.DoesNotExist(TYPE, c.id()));
        }
        if (!scales.contains(c.scale())) {
            throw new Refused(new Refusal.ScaleUnknown(c.scale()));
        }
        if (links.contains(new Link(c.scale(), c.taxonomy(), c.factor()))) {
            throw new Refused(new Refusal.AlreadyExists("link", c.scale() + " " + c.factor()));
        }
        return new ScaleLinked(
                given.actor().municipality(),
                c.instrument(),
                c.scale(),
                c.taxonomy(),
                c.factor(),
                c.evidence());
    }

    @Override
    @EventSourcingHandler
    public void on(InstrumentEvent event) {
        switch (event) {
            case InstrumentDefined e -> {
                identifier = Command.target(e.municipality(), TYPE, e.instrument());
                scales = e.scales().stream().map(Scale::code).collect(toSet());
            }
            case ScaleLinked e -> links.add(new Link(e.scale(), e.taxonomy(), e.factor()));
        }
    }
}
