package nl.rijker.command.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.event.SubjectEvent.SubjectErased;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
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
        Circumstances given =
                new Circumstances(
                        submission.actor(),
                        LocalDate.ofInstant(clock.instant(), AMSTERDAM),
                        references,
                        persons);
        for (E event : decide(aggregate, submission, given)) {
            AggregateLifecycle.apply(event);
            references.on(event);
            if (event instanceof SubjectErased erased) {
                persons.on(erased);
            }
        }
        return AggregateLifecycle.getVersion();
    }

    /** Who may not come near the aggregate isn't told its version either. */
    private static <C extends Command, E extends Event> List<E> decide(
            Decider<C, E> aggregate, Submission<C> submission, Circumstances given) {
        try {
            List<E> events = aggregate.decide(submission.command(), given);
            mustBeCurrent(submission.expectedVersion());
            return events;
        } catch (Refused no) {
            if (!(no.refusal() instanceof Refusal.Access)) {
                mustBeCurrent(submission.expectedVersion());
            }
            throw no;
        }
    }

    private static void mustBeCurrent(@Nullable Long expected) {
        Long seen = AggregateLifecycle.getVersion();
        long current = seen == null ? -1 : seen;
        if (expected != null && expected != current) {
            throw new Refused(new Refusal.VersionIsStale(expected, current));
        }
    }
}
