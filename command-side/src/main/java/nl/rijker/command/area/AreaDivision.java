package nl.rijker.command.area;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.rijker.command.area.AreaCommand.DefineAreaDivision;
import nl.rijker.command.area.AreaCommand.SplitArea;
import nl.rijker.command.platform.Circumstances;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.Decider;
import nl.rijker.command.platform.Deciding;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.platform.Submission;
import nl.rijker.contract.event.AreaEvent;
import nl.rijker.contract.event.AreaEvent.AreaDivisionDefined;
import nl.rijker.contract.event.AreaEvent.AreaSplit;
import nl.rijker.contract.value.AreaCode;
import nl.rijker.contract.value.AreaUnit;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The units a municipality is divided into. A unit that was split takes no new work. */
@Aggregate(type = AreaDivision.TYPE, cache = "aggregateCache")
public class AreaDivision implements Decider<AreaCommand, AreaEvent> {
    static final String TYPE = "area-division";

    @AggregateIdentifier private @Nullable String identifier;
    private final Set<AreaCode> units = new HashSet<>();
    private final Set<AreaCode> split = new HashSet<>();

    @CommandHandler(commandName = TYPE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(Submission<AreaCommand> submission, Deciding deciding) {
        return deciding.handle(this, submission);
    }

    @Override
    public List<AreaEvent> decide(AreaCommand command, Circumstances given) {
        given.actor().mustBeAdministrator();
        return switch (command) {
            case DefineAreaDivision c -> List.of(define(c, given));
            case SplitArea c -> List.of(split(c, given));
        };
    }

    private AreaDivisionDefined define(DefineAreaDivision c, Circumstances given) {
        if (identifier != null) {
            throw new Refused(new Refusal.AlreadyExists(TYPE, c.id()));
        }
        mustBeNew(c.units(), Set.of());
        return new AreaDivisionDefined(
                given.actor().municipality(), c.division(), c.validFrom(), c.units());
    }

    private AreaSplit split(SplitArea c, Circumstances given) {
        if (identifier == null) {
            throw new Refused(new Refusal.DoesNotExist(TYPE, c.id()));
        }
        if (!units.contains(c.area()) || split.contains(c.area())) {
            throw new Refused(new Refusal.AreaUnknown(c.area()));
        }
        mustBeNew(c.parts(), units);
        return new AreaSplit(
                given.actor().municipality(), c.division(), c.validFrom(), c.area(), c.parts());
    }

    private static void mustBeNew(List<AreaUnit> added, Set<AreaCode> present) {
        Set<AreaCode> known = new HashSet<>(present);
        for (AreaUnit unit : added) {
            if (!known.add(unit.code())) {
                throw new Refused(new Refusal.AlreadyExists("area", unit.code().value()));
            }
        }
        List<AreaUnit> orphans = new ArrayList<>(added);
        orphans.removeIf(unit -> unit.parent() == null || known.contains(unit.parent()));
        if (!orphans.isEmpty()) {
            throw new Refused(new Refusal.AreaParentUnknown(orphans.getFirst().code()));
        }
    }

    @Override
    @EventSourcingHandler
    public void on(AreaEvent event) {
        switch (event) {
            case AreaDivisionDefined e -> {
                identifier = Command.target(e.municipality(), TYPE, e.division());
                e.units().forEach(unit -> units.add(unit.code()));
            }
            case AreaSplit e -> {
                split.add(e.area());
                e.parts().forEach(unit -> units.add(unit.code()));
            }
        }
    }
}
