package nl.rijker.command.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.rijker.command.platform.HandledCommandTable.Handled;
import nl.rijker.command.platform.Outcome.NotRecorded;
import nl.rijker.command.platform.Outcome.Recorded;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.value.BadForm;
import nl.rijker.contract.value.Municipality;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Lets the aggregates decide as they would, and records nothing: each is read from the log, decides
 * and takes in what it decided, in memory only. A transaction that is rolled back would show the
 * same, but it takes positions of the log, keeps other recorders waiting, and must hold a whole
 * file to let a row see the rows before it. Here the rows of one aggregate in one call are enough.
 */
@Component
public final class Rehearsal {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final EventStore events;
    private final HandledCommandTable handledCommands;
    private final CommandDesk desk;
    private final MunicipalTransactions transactions;
    private final References references;
    private final KeyedPersons persons;
    private final Clock clock;

    Rehearsal(
            EventStore events,
            HandledCommandTable handledCommands,
            CommandDesk desk,
            MunicipalTransactions transactions,
            References references,
            KeyedPersons persons,
            Clock clock) {
        this.events = events;
        this.handledCommands = handledCommands;
        this.desk = desk;
        this.transactions = transactions;
        this.references = references;
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * What the desk would answer, in the order of the requests.
     *
     * @param fresh an aggregate of the kind that decides on a command, before anything happened
     */
    public List<Outcome> submit(
            Municipality municipality,
            List<Request> requests,
            Function<Command, Decider<?, ?>> fresh) {
        return transactions.in(
                municipality,
                () -> {
                    Map<String, Handled> known =
                            handledCommands.find(
                                    municipality,
                                    requests.stream().map(Request::commandId).toList());
                    Stage stage =
                            new Stage(
                                    LocalDate.ofInstant(clock.instant(), AMSTERDAM),
                                    new RehearsedPersons(persons),
                                    fresh);
                    List<Outcome> outcomes = new ArrayList<>();
                    for (Request request : requests) {
                        Handled earlier = known.get(request.commandId());
                        outcomes.add(
                                earlier == null
                                        ? stage.play(request)
                                        : desk.repeat(request, earlier));
                    }
                    return outcomes;
                });
    }

    private final class Stage {
        private final LocalDate today;
        private final Persons seen;
        private final Function<Command, Decider<?, ?>> fresh;
        private final Map<String, Decider<Command, Event>> aggregates = new HashMap<>();

        Stage(LocalDate today, Persons seen, Function<Command, Decider<?, ?>> fresh) {
            this.today = today;
            this.seen = seen;
            this.fresh = fresh;
        }

        Outcome play(Request request) {
            Command command = request.command();
            Decider<Command, Event> aggregate =
                    aggregates.computeIfAbsent(
                            command.target(request.actor().municipality()),
                            target -> load(target, command));
            try {
                aggregate
                        .decide(
                                command,
                                new Circumstances(request.actor(), today, references, seen))
                        .forEach(aggregate::on);
                return new Recorded(new Receipt(command.id(), 0));
            } catch (Refused | BadForm no) {
                return new NotRecorded(no);
            }
        }

        @SuppressWarnings("unchecked")
        private Decider<Command, Event> load(String target, Command command) {
            Decider<Command, Event> aggregate = (Decider<Command, Event>) fresh.apply(command);
            events.readEvents(target)
                    .forEachRemaining(message -> aggregate.on((Event) message.getPayload()));
            return aggregate;
        }
    }
}
