package nl.rijker.command.platform;

import java.time.YearMonth;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.contract.value.TrajectoryId;

/**
 * A trajectory of a subject.
 *
 * @param lastMonth of the newest fact in it
 */
public record SubjectTrajectory(
        TrajectoryId trajectory,
        SubjectId subject,
        ProviderId provider,
        InterventionId intervention,
        YearMonth lastMonth) {}
