package nl.rijker.command.platform;

import java.time.LocalDate;
import nl.rijker.contract.event.InterventionEvent.InterventionAdjusted;
import nl.rijker.contract.event.InterventionEvent.InterventionEnded;
import nl.rijker.contract.event.InterventionEvent.InterventionPlanned;
import nl.rijker.contract.event.InterventionEvent.InterventionStarted;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.InterventionPlan;
import org.jspecify.annotations.Nullable;

/** What sessions and trajectories must know of their intervention. */
public record InterventionReference(
        InterventionId intervention,
        InterventionPlan plan,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn) {
    static InterventionReference planned(InterventionPlanned event) {
        return new InterventionReference(event.intervention(), event.plan(), null, null);
    }

    InterventionReference started(InterventionStarted event) {
        return new InterventionReference(intervention, plan, event.startedOn(), endedOn);
    }

    InterventionReference adjusted(InterventionAdjusted event) {
        return new InterventionReference(intervention, event.current(), startedOn, endedOn);
    }

    InterventionReference ended(InterventionEnded event) {
        return new InterventionReference(intervention, plan, startedOn, event.endedOn());
    }

    /** Refuses a date on which the intervention didn't run. */
    public void mustRunOn(String field, LocalDate date) {
        if (startedOn == null) {
            throw new Refused(new Refusal.InterventionNotStarted(intervention));
        }
        if (date.isBefore(startedOn) || (endedOn != null && date.isAfter(endedOn))) {
            throw new Refused(new Refusal.OutsideIntervention(field, date));
        }
    }
}
