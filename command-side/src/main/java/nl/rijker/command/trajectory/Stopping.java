package nl.rijker.command.trajectory;

import java.time.YearMonth;
import nl.rijker.command.platform.Origin;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.trajectory.TrajectoryCommand.EndTrajectory;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryEnded;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryStarted;
import org.jspecify.annotations.Nullable;

/** A trajectory that has begun ends once. */
final class Stopping {
    private Stopping() {}

    static TrajectoryEnded decide(EndTrajectory c, @Nullable Origin origin, Course course) {
        if (course.ended() != null) {
            throw new Refused(new Refusal.TrajectoryHasEnded());
        }
        course.mustHaveBegunBy("endedOn", c.endedOn());
        TrajectoryStarted trajectory = course.started();
        return new TrajectoryEnded(
                trajectory.municipality(),
                c.trajectory(),
                trajectory.subject(),
                trajectory.intervention(),
                YearMonth.from(c.endedOn()),
                c.reason(),
                course.seal().day("endedOn", c.endedOn()),
                course.seal().words("explanation", c.explanation()),
                origin == null ? null : origin.batch(),
                course.seal().firstRecordedOn(origin));
    }
}
