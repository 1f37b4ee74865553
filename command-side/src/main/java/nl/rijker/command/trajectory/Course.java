package nl.rijker.command.trajectory;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.rijker.command.platform.Circumstances;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryStarted;
import nl.rijker.contract.value.Ending;
import org.jspecify.annotations.Nullable;

/** The trajectory that a decision is about, and what may be known while deciding. */
record Course(TrajectoryStarted started, @Nullable Ending ended, Circumstances given) {
    void mustBePermitted() {
        Permission.check(started, given);
    }

    /** Refuses a day to come and one before the start. The day of the start is sealed. */
    void mustHaveBegunBy(String field, LocalDate day) {
        given.mustHaveHappened(field, day);
        if (YearMonth.from(day).isBefore(started.month())) {
            throw new Refused(new Refusal.BeforeTrajectory(field, day, started.month()));
        }
    }

    void mustNotHaveEndedBefore(String field, LocalDate day) {
        if (ended != null && YearMonth.from(day).isAfter(ended.month())) {
            throw new Refused(new Refusal.AfterTrajectory(field, day, ended.month()));
        }
    }

    Seal seal() {
        return new Seal(given.persons(), started.subject());
    }
}
