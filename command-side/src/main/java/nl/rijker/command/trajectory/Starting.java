package nl.rijker.command.trajectory;

import java.time.YearMonth;
import nl.rijker.command.platform.Circumstances;
import nl.rijker.command.platform.ClientNumberForm;
import nl.rijker.command.platform.InterventionReference;
import nl.rijker.command.platform.Origin;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.trajectory.TrajectoryCommand.StartTrajectory;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryStarted;
import nl.rijker.contract.value.ActivityType;
import nl.rijker.contract.value.LegalBasis;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A trajectory starts in a running intervention whose activity type allows records about persons.
 */
final class Starting {
    private static final int OLDEST = 30;

    private Starting() {}

    static TrajectoryStarted decide(
            StartTrajectory c, @Nullable Origin origin, Circumstances given) {
        Municipality municipality = given.actor().municipality();
        InterventionReference intervention =
                given.references()
                        .intervention(municipality, c.intervention())
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                new Refusal.InterventionUnknown(c.intervention())));
        given.actor().mustWorkFor(intervention.plan().provider());
        given.mustHaveHappened("startedOn", c.startedOn());
        intervention.mustRunOn("startedOn", c.startedOn());
        mustAllowPersons(intervention, given);
        ClientNumberForm.check(c.clientNumber());
        if (c.legalBasis() == LegalBasis.NOT_RECORDED) {
            throw new Refused(new Refusal.LegalBasisNotGiven("legalBasis"));
        }
        mustBeYoung(c.birthYear(), given.today().getYear());
        Permission.check(c, intervention.plan().provider(), given);
        SubjectId subject =
                given.references()
                        .subjects()
                        .person(
                                municipality,
                                given.persons()
                                        .subjectOf(
                                                municipality,
                                                intervention.plan().provider(),
                                                c.clientNumber()));
        Seal seal = new Seal(given.persons(), subject);
        return new TrajectoryStarted(
                municipality,
                c.trajectory(),
                subject,
                c.intervention(),
                intervention.plan().provider(),
                YearMonth.from(c.startedOn()),
                c.ageBand(),
                c.gender(),
                c.legalBasis(),
                seal.day("startedOn", c.startedOn()),
                seal.words("birthYear", c.birthYear() == null ? null : c.birthYear().toString()),
                seal.words("school", c.school()),
                origin == null ? null : origin.batch(),
                seal.firstRecordedOn(origin));
    }

    private static void mustBeYoung(@Nullable Integer birthYear, int now) {
        if (birthYear != null && (birthYear < now - OLDEST || birthYear > now)) {
            throw new Refused(new Refusal.BirthYearUnfit(birthYear, now - OLDEST, now));
        }
    }

    private static void mustAllowPersons(InterventionReference intervention, Circumstances given) {
        boolean countsOnly =
                given.references()
                        .activityType(
                                given.actor().municipality(),
                                intervention.plan().framework(),
                                intervention.plan().activityType())
                        .map(ActivityType::groupCountsOnly)
                        .orElse(true);
        if (countsOnly) {
            throw new Refused(new Refusal.GroupCountsOnly(intervention.plan().activityType()));
        }
    }
}
