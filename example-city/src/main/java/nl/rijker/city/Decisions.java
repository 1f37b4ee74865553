package nl.rijker.city;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rijker.command.Entry;
import nl.rijker.command.area.AreaCommand;
import nl.rijker.command.area.AreaDivision;
import nl.rijker.command.framework.FrameworkCommand;
import nl.rijker.command.framework.PolicyFramework;
import nl.rijker.command.instrument.Instrument;
import nl.rijker.command.instrument.InstrumentCommand;
import nl.rijker.command.intervention.Intervention;
import nl.rijker.command.intervention.InterventionCommand;
import nl.rijker.command.platform.Circumstances;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.Decider;
import nl.rijker.command.platform.Persons;
import nl.rijker.command.platform.ReferenceMemory;
import nl.rijker.command.platform.References;
import nl.rijker.command.provider.Provider;
import nl.rijker.command.provider.ProviderCommand;
import nl.rijker.command.session.Session;
import nl.rijker.command.session.SessionCommand;
import nl.rijker.command.subject.Subject;
import nl.rijker.command.subject.SubjectCommand;
import nl.rijker.command.trajectory.Trajectory;
import nl.rijker.command.trajectory.TrajectoryCommand;
import nl.rijker.contract.event.Event;

/**
 * The real decisions in memory: every entry goes to its aggregate, and what happened is kept there
 * and in the references. A refusal is thrown and changes nothing.
 */
public final class Decisions {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Map<String, Decider<Command, Event>> aggregates = new HashMap<>();
    private final References references = new References(new ReferenceMemory());
    private final Persons persons;
    private long position;

    public Decisions(Persons persons) {
        this.persons = persons;
    }

    public List<Decided> decide(Entry entry) {
        Command command = entry.command().identified(entry.actor(), persons, references);
        String target = command.target(entry.actor().municipality());
        Decider<Command, Event> aggregate = aggregates.get(target);
        if (aggregate == null) {
            aggregate = created(command);
        }
        Circumstances given =
                new Circumstances(
                        entry.actor(),
                        LocalDate.ofInstant(entry.at(), AMSTERDAM),
                        references,
                        persons);
        List<Decided> decided = new ArrayList<>(1);
        for (Event event : aggregate.decide(command, given)) {
            aggregate.on(event);
            references.on(event);
            decided.add(new Decided(++position, entry.at(), event));
        }
        aggregates.putIfAbsent(target, aggregate);
        return decided;
    }

    /** An aggregate is only ever given the commands and events of its own kind. */
    @SuppressWarnings("unchecked")
    private static Decider<Command, Event> created(Command command) {
        Decider<?, ?> aggregate =
                switch (command) {
                    case FrameworkCommand _ -> new PolicyFramework();
                    case ProviderCommand _ -> new Provider();
                    case AreaCommand _ -> new AreaDivision();
                    case InstrumentCommand _ -> new Instrument();
                    case InterventionCommand _ -> new Intervention();
                    case SessionCommand _ -> new Session();
                    case SubjectCommand _ -> new Subject();
                    case TrajectoryCommand _ -> new Trajectory();
                    default -> throw new IllegalArgumentException(command.aggregate());
                };
        return (Decider<Command, Event>) aggregate;
    }
}
