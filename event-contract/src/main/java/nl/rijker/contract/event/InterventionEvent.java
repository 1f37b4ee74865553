package nl.rijker.contract.event;

import java.time.LocalDate;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.InterventionPlan;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ReasonCode;

/** What happened to an intervention. */
public sealed interface InterventionEvent extends Event {
    InterventionId intervention();

    record InterventionPlanned(
            Municipality municipality, InterventionId intervention, InterventionPlan plan)
            implements InterventionEvent {}

    record InterventionStarted(
            Municipality municipality, InterventionId intervention, LocalDate startedOn)
            implements InterventionEvent {}

    /** From validFrom on the intervention is what current says; all its figures move with it. */
    record InterventionAdjusted(
            Municipality municipality,
            InterventionId intervention,
            LocalDate validFrom,
            InterventionPlan previous,
            InterventionPlan current,
            ReasonCode reason)
            implements InterventionEvent {}

    record InterventionEnded(
            Municipality municipality, InterventionId intervention, LocalDate endedOn)
            implements InterventionEvent {}
}
