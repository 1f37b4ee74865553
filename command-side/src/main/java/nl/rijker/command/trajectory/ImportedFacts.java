package nl.rijker.command.trajectory;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.trajectory.TrajectoryCommand.RevokeAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.RevokeEnd;
import nl.rijker.command.trajectory.TrajectoryCommand.RevokeMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawMeasurement;
import nl.rijker.contract.event.TrajectoryEvent;
import nl.rijker.contract.event.TrajectoryEvent.AttendanceCorrected;
import nl.rijker.contract.event.TrajectoryEvent.AttendanceRecorded;
import nl.rijker.contract.event.TrajectoryEvent.AttendanceWithdrawn;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementCorrected;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementRecorded;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementWithdrawn;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryEndWithdrawn;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryEnded;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryStarted;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryWithdrawn;
import nl.rijker.contract.value.AttendanceId;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Which facts of a trajectory are still as an import recorded them, and which import. */
final class ImportedFacts {
    sealed interface Fact {}

    record Measured(InstrumentId instrument, Moment moment) implements Fact {}

    record Attended(AttendanceId attendance) implements Fact {}

    record Begun() implements Fact {}

    record Ended() implements Fact {}

    private final Map<Fact, ImportId> batches = new HashMap<>();

    void mustStandAsImported(Fact fact, ImportId batch) {
        if (!batch.equals(batches.get(fact))) {
            throw new Refused(new Refusal.ChangedSinceImport());
        }
    }

    MeasurementWithdrawn revoke(RevokeMeasurement c, Measuring measuring) {
        mustStandAsImported(new Measured(c.instrument(), c.moment()), c.batch());
        return measuring.withdraw(
                new WithdrawMeasurement(
                        c.trajectory(),
                        c.instrument(),
                        c.moment(),
                        ReasonCode.IMPORT_REVOKED,
                        null));
    }

    AttendanceWithdrawn revoke(RevokeAttendance c, Attending attending) {
        mustStandAsImported(new Attended(c.attendance()), c.batch());
        return attending.withdraw(
                new WithdrawAttendance(
                        c.trajectory(), c.attendance(), ReasonCode.IMPORT_REVOKED, null));
    }

    TrajectoryEndWithdrawn revoke(RevokeEnd c, Course course) {
        mustStandAsImported(new Ended(), c.batch());
        TrajectoryStarted trajectory = course.started();
        return new TrajectoryEndWithdrawn(
                trajectory.municipality(),
                c.trajectory(),
                trajectory.subject(),
                trajectory.intervention(),
                Objects.requireNonNull(course.ended()),
                ReasonCode.IMPORT_REVOKED);
    }

    void on(TrajectoryEvent event) {
        switch (event) {
            case TrajectoryStarted e -> put(new Begun(), e.batch());
            case MeasurementRecorded e -> put(new Measured(e.instrument(), e.moment()), e.batch());
            case MeasurementCorrected e -> put(new Measured(e.instrument(), e.moment()), null);
            case MeasurementWithdrawn e -> put(new Measured(e.instrument(), e.moment()), null);
            case AttendanceRecorded e -> put(new Attended(e.attendance()), e.batch());
            case AttendanceCorrected e -> put(new Attended(e.attendance()), null);
            case AttendanceWithdrawn e -> put(new Attended(e.attendance()), null);
            case TrajectoryEnded e -> put(new Ended(), e.batch());
            case TrajectoryEndWithdrawn _ -> put(new Ended(), null);
            case TrajectoryWithdrawn _ -> put(new Begun(), null);
        }
    }

    private void put(Fact fact, @Nullable ImportId batch) {
        if (batch == null) {
            batches.remove(fact);
        } else {
            batches.put(fact, batch);
        }
    }
}
