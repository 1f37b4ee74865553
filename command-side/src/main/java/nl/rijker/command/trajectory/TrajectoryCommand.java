package nl.rijker.command.trajectory;

import java.time.LocalDate;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.Origin;
import nl.rijker.command.platform.Reasoned;
import nl.rijker.contract.value.AgeBand;
import nl.rijker.contract.value.AttendanceId;
import nl.rijker.contract.value.EndReason;
import nl.rijker.contract.value.Gender;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.LegalBasis;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.SessionId;
import nl.rijker.contract.value.TrajectoryId;
import org.jspecify.annotations.Nullable;

/** What a provider asks about a trajectory. Days and words are sealed before they are recorded. */
public sealed interface TrajectoryCommand extends Command {
    TrajectoryId trajectory();

    @Override
    default String aggregate() {
        return Trajectory.TYPE;
    }

    @Override
    default String id() {
        return trajectory().value();
    }

    /**
     * @param clientNumber the provider's own number for the young person; never a name
     * @param legalBasis on what ground data about the young person are kept; it must be known
     * @param school the school attended
     */
    record StartTrajectory(
            TrajectoryId trajectory,
            InterventionId intervention,
            String clientNumber,
            LocalDate startedOn,
            AgeBand ageBand,
            Gender gender,
            LegalBasis legalBasis,
            @Nullable Integer birthYear,
            @Nullable String school)
            implements TrajectoryCommand {}

    record RecordMeasurement(
            TrajectoryId trajectory,
            InstrumentId instrument,
            Moment moment,
            LocalDate takenOn,
            Answers answers)
            implements TrajectoryCommand {}

    record CorrectMeasurement(
            TrajectoryId trajectory,
            InstrumentId instrument,
            Moment moment,
            LocalDate takenOn,
            Answers answers,
            ReasonCode reason,
            @Nullable String explanation)
            implements TrajectoryCommand, Reasoned {}

    record WithdrawMeasurement(
            TrajectoryId trajectory,
            InstrumentId instrument,
            Moment moment,
            ReasonCode reason,
            @Nullable String explanation)
            implements TrajectoryCommand, Reasoned {}

    /**
     * @param session the session attended, if it is known
     */
    record RecordAttendance(
            TrajectoryId trajectory,
            AttendanceId attendance,
            LocalDate attendedOn,
            int minutes,
            @Nullable SessionId session)
            implements TrajectoryCommand {}

    record CorrectAttendance(
            TrajectoryId trajectory,
            AttendanceId attendance,
            LocalDate attendedOn,
            int minutes,
            @Nullable SessionId session,
            ReasonCode reason,
            @Nullable String explanation)
            implements TrajectoryCommand, Reasoned {}

    record WithdrawAttendance(
            TrajectoryId trajectory,
            AttendanceId attendance,
            ReasonCode reason,
            @Nullable String explanation)
            implements TrajectoryCommand, Reasoned {}

    record EndTrajectory(
            TrajectoryId trajectory,
            LocalDate endedOn,
            EndReason reason,
            @Nullable String explanation)
            implements TrajectoryCommand {}

    /** Takes back the trajectory with everything that was recorded in it. */
    record WithdrawTrajectory(
            TrajectoryId trajectory, ReasonCode reason, @Nullable String explanation)
            implements TrajectoryCommand, Reasoned {}

    /** What only an import asks; no client can. */
    sealed interface OfImport extends TrajectoryCommand {}

    /** A fact that an import records. */
    sealed interface Imported extends OfImport {
        TrajectoryCommand fact();

        Origin origin();

        @Override
        default TrajectoryId trajectory() {
            return fact().trajectory();
        }

        @Override
        default ImportId recordedBy() {
            return origin().batch();
        }
    }

    /**
     * @param externalId what the provider's own system calls the trajectory; kept as a client
     *     number is
     */
    record ImportTrajectory(StartTrajectory fact, String externalId, Origin origin)
            implements Imported {}

    record ImportMeasurement(RecordMeasurement fact, Origin origin) implements Imported {}

    record ImportAttendance(RecordAttendance fact, Origin origin) implements Imported {}

    record ImportEnd(EndTrajectory fact, Origin origin) implements Imported {}

    /** Withdraws the measurement if it is still as the import recorded it. */
    record RevokeMeasurement(
            TrajectoryId trajectory, InstrumentId instrument, Moment moment, ImportId batch)
            implements OfImport {}

    /** Withdraws the attendance if it is still as the import recorded it. */
    record RevokeAttendance(TrajectoryId trajectory, AttendanceId attendance, ImportId batch)
            implements OfImport {}

    /** Lets the trajectory go on if the end that counts is that of the import. */
    record RevokeEnd(TrajectoryId trajectory, ImportId batch) implements OfImport {}

    /** Withdraws the trajectory if it is still as the import recorded it and holds nothing. */
    record RevokeTrajectory(TrajectoryId trajectory, ImportId batch) implements OfImport {}
}
