package nl.rijker.command.intervention;

import java.time.LocalDate;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.Reasoned;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.InterventionPlan;
import nl.rijker.contract.value.ReasonCode;

/** What a provider asks about an intervention. */
public sealed interface InterventionCommand extends Command {
    InterventionId intervention();

    @Override
    default String aggregate() {
        return Intervention.TYPE;
    }

    @Override
    default String id() {
        return intervention().value();
    }

    record PlanIntervention(InterventionId intervention, InterventionPlan plan)
            implements InterventionCommand {}

    record StartIntervention(InterventionId intervention, LocalDate startedOn)
            implements InterventionCommand {}

    record AdjustIntervention(
            InterventionId intervention,
            LocalDate validFrom,
            InterventionPlan plan,
            ReasonCode reason)
            implements InterventionCommand, Reasoned {}

    record EndIntervention(InterventionId intervention, LocalDate endedOn)
            implements InterventionCommand {}
}
