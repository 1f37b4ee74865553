package nl.rijker.command.trajectory;

import nl.rijker.command.platform.Circumstances;
import nl.rijker.command.platform.Standing;
import nl.rijker.command.trajectory.TrajectoryCommand.StartTrajectory;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryStarted;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;

/**
 * Whether anything new may be recorded of somebody: no objection was granted. Withdrawing and
 * ending is always possible.
 */
final class Permission {
    private Permission() {}

    /** Of somebody who isn't known yet there is no objection. */
    static void check(StartTrajectory c, ProviderId provider, Circumstances given) {
        Municipality municipality = given.actor().municipality();
        given.persons()
                .find(municipality, provider, c.clientNumber())
                .map(known -> given.references().subjects().standing(municipality, known))
                .ifPresent(Standing::mustAllowRecords);
    }

    static void check(TrajectoryStarted trajectory, Circumstances given) {
        given.references()
                .subjects()
                .standing(trajectory.municipality(), trajectory.subject())
                .mustAllowRecords();
    }
}
