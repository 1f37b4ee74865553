package nl.rijker.command.trajectory;

import nl.rijker.command.platform.Circumstances;
import nl.rijker.command.platform.Standing;
import nl.rijker.command.trajectory.TrajectoryCommand.StartTrajectory;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryStarted;
import nl.rijker.contract.value.AgeBand;
import nl.rijker.contract.value.LegalBasis;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Purpose;

/**
 * Whether anything new may be recorded of somebody: no objection was granted, and where consent is
 * the legal basis there is one for the work itself. Withdrawing and ending is always possible.
 */
final class Permission {
    private Permission() {}

    /** Somebody who isn't known yet has agreed to nothing. */
    static void check(StartTrajectory c, ProviderId provider, Circumstances given) {
        Municipality municipality = given.actor().municipality();
        Standing standing =
                given.persons()
                        .find(municipality, provider, c.clientNumber())
                        .map(known -> given.references().subjects().standing(municipality, known))
                        .orElse(Standing.SILENT);
        check(standing, c.legalBasis(), c.ageBand(), given);
    }

    static void check(TrajectoryStarted trajectory, Circumstances given) {
        check(
                given.references()
                        .subjects()
                        .standing(trajectory.municipality(), trajectory.subject()),
                trajectory.legalBasis(),
                trajectory.ageBand(),
                given);
    }

    private static void check(
            Standing standing, LegalBasis basis, AgeBand age, Circumstances given) {
        standing.mustAllowRecords();
        if (basis == LegalBasis.CONSENT) {
            standing.mustConsent(Purpose.DELIVERY, given.today(), age, given.persons());
        }
    }
}
