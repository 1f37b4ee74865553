package nl.rijker.command.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.rijker.contract.event.Event;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.springframework.stereotype.Component;

/** Lets an aggregate decide inside Axon: the event and its references share one transaction. */
@Component
public final class Deciding {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final References references;
    private final Persons persons;
    private final Clock clock;

    Deciding(References references, Persons persons, Clock clock) {
        this.references = references;
        this.persons = persons;
        this.clock = clock;
    }

    /** Answers the version of the aggregate afterwards. */
    public <C extends Command, E extends Event> long handle(
            Decider<C, E> aggregate, Submission<C> submission) {
        Long seen = AggregateLifecycle.getVersion();
        long current = seen == null ? -1 : seen;
        Long expected = submission.expectedVersion();
        if (expected != null && expected != current) {
            throw new Refused(new Refusal.VersionIsStale(expected, current));
        }
        Circumstances given =
                new Circumstances(
                        submission.actor(),
                        LocalDate.ofInstant(clock.instant(), AMSTERDAM),
                        references,
                        persons);
        for (E event : aggregate.decide(submission.command(), given)) {
            AggregateLifecycle.apply(event);
            references.on(event);
        }
        return AggregateLifecycle.getVersion();
    }
}
