package nl.rijker.command.takeout;

import java.util.Set;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.event.InterventionEvent;
import nl.rijker.contract.event.SessionEvent;
import nl.rijker.contract.event.SubjectEvent.ConsentGiven;
import nl.rijker.contract.event.SubjectEvent.ConsentWithdrawn;
import nl.rijker.contract.event.SubjectEvent.ObjectionDecided;
import nl.rijker.contract.event.SubjectEvent.ObjectionRaised;
import nl.rijker.contract.event.TrajectoryEvent;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;

/**
 * Whose records are written, and up to where.
 *
 * @param interventions all that are the provider's
 */
record Own(
        Municipality municipality,
        ProviderId provider,
        long upTo,
        Set<InterventionId> interventions) {
    Own {
        interventions = Set.copyOf(interventions);
    }

    boolean holds(Event event) {
        return switch (event) {
            case InterventionEvent e -> interventions.contains(e.intervention());
            case SessionEvent e -> interventions.contains(e.intervention());
            case TrajectoryEvent e -> interventions.contains(e.intervention());
            case ConsentGiven e -> e.provider().equals(provider);
            case ConsentWithdrawn e -> e.provider().equals(provider);
            case ObjectionRaised e -> e.provider().equals(provider);
            case ObjectionDecided e -> e.provider().equals(provider);
            case Event _ -> false;
        };
    }
}
