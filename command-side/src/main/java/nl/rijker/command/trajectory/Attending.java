package nl.rijker.command.trajectory;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.rijker.command.platform.Origin;
import nl.rijker.command.trajectory.TrajectoryCommand.CorrectAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawAttendance;
import nl.rijker.contract.event.TrajectoryEvent.AttendanceCorrected;
import nl.rijker.contract.event.TrajectoryEvent.AttendanceRecorded;
import nl.rijker.contract.event.TrajectoryEvent.AttendanceWithdrawn;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryStarted;
import nl.rijker.contract.value.AttendanceId;
import nl.rijker.contract.value.Presence;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.Sealed;
import nl.rijker.contract.value.SessionId;
import org.jspecify.annotations.Nullable;

/** What becomes of the attendances of one trajectory. */
record Attending(Course course, Attendances attendances) {
    AttendanceRecorded record(RecordAttendance c, @Nullable Origin origin) {
        attendances.mustBeNew(c.attendance());
        Presence presence = presence(c.attendedOn(), c.minutes());
        TrajectoryStarted trajectory = course.started();
        return new AttendanceRecorded(
                trajectory.municipality(),
                trajectory.trajectory(),
                trajectory.subject(),
                trajectory.intervention(),
                c.attendance(),
                presence,
                course.seal().day("attendedOn", c.attendedOn()),
                session(c.session()),
                origin == null ? null : origin.batch(),
                course.seal().firstRecordedOn(origin));
    }

    AttendanceCorrected correct(CorrectAttendance c) {
        Presence previous = attendances.mustExist(c.attendance());
        Presence presence = presence(c.attendedOn(), c.minutes());
        TrajectoryStarted trajectory = course.started();
        return new AttendanceCorrected(
                trajectory.municipality(),
                trajectory.trajectory(),
                trajectory.subject(),
                trajectory.intervention(),
                c.attendance(),
                previous,
                presence,
                c.reason(),
                course.seal().words("explanation", c.explanation()),
                course.seal().day("attendedOn", c.attendedOn()),
                session(c.session()));
    }

    AttendanceWithdrawn withdraw(WithdrawAttendance c) {
        return withdrawn(
                c.attendance(),
                attendances.mustExist(c.attendance()),
                c.reason(),
                course.seal().words("explanation", c.explanation()));
    }

    List<AttendanceWithdrawn> withdrawAll(ReasonCode reason) {
        return attendances.all().entrySet().stream()
                .map(entry -> withdrawn(entry.getKey(), entry.getValue(), reason, null))
                .toList();
    }

    private AttendanceWithdrawn withdrawn(
            AttendanceId id, Presence previous, ReasonCode reason, @Nullable Sealed explanation) {
        TrajectoryStarted trajectory = course.started();
        return new AttendanceWithdrawn(
                trajectory.municipality(),
                trajectory.trajectory(),
                trajectory.subject(),
                trajectory.intervention(),
                id,
                previous,
                reason,
                explanation);
    }

    private Presence presence(LocalDate day, int minutes) {
        course.mustBePermitted();
        course.mustHaveBegunBy("attendedOn", day);
        course.mustNotHaveEndedBefore("attendedOn", day);
        return new Presence(YearMonth.from(day), minutes);
    }

    private @Nullable Sealed session(@Nullable SessionId session) {
        return course.seal().words("session", session == null ? null : session.value());
    }
}
