package nl.rijker.contract.event;

import java.time.YearMonth;
import java.util.List;
import nl.rijker.contract.value.AgeBand;
import nl.rijker.contract.value.AttendanceId;
import nl.rijker.contract.value.EndReason;
import nl.rijker.contract.value.Ending;
import nl.rijker.contract.value.Gender;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.LegalBasis;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.Pair;
import nl.rijker.contract.value.PairChange;
import nl.rijker.contract.value.Presence;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.Scores;
import nl.rijker.contract.value.Sealed;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.contract.value.TrajectoryId;
import org.jspecify.annotations.Nullable;

/**
 * What happened on one subject's way through an intervention. Sealed fields hold the day, the item
 * answers and everything in words; the clear fields are all that postings use.
 */
public sealed interface TrajectoryEvent extends Event {
    TrajectoryId trajectory();

    SubjectId subject();

    InterventionId intervention();

    /**
     * @param startedOn day, sealed
     * @param birthYear sealed
     * @param school the school attended, sealed
     * @param batch the import that it came with, if it did
     * @param firstRecordedOn day on which it was recorded in the system that the import came from,
     *     sealed
     */
    record TrajectoryStarted(
            Municipality municipality,
            TrajectoryId trajectory,
            SubjectId subject,
            InterventionId intervention,
            ProviderId provider,
            YearMonth month,
            AgeBand ageBand,
            Gender gender,
            LegalBasis legalBasis,
            Sealed startedOn,
            @Nullable Sealed birthYear,
            @Nullable Sealed school,
            @Nullable ImportId batch,
            @Nullable Sealed firstRecordedOn)
            implements TrajectoryEvent {}

    /**
     * @param pairs every pair that this measurement completes
     * @param takenOn day, sealed
     * @param answers item answers, sealed; absent where scores were given
     */
    record MeasurementRecorded(
            Municipality municipality,
            TrajectoryId trajectory,
            SubjectId subject,
            InterventionId intervention,
            InstrumentId instrument,
            Moment moment,
            Scores scores,
            List<Pair> pairs,
            Sealed takenOn,
            @Nullable Sealed answers,
            @Nullable ImportId batch,
            @Nullable Sealed firstRecordedOn)
            implements TrajectoryEvent {
        public MeasurementRecorded {
            pairs = List.copyOf(pairs);
        }
    }

    record MeasurementCorrected(
            Municipality municipality,
            TrajectoryId trajectory,
            SubjectId subject,
            InterventionId intervention,
            InstrumentId instrument,
            Moment moment,
            Scores previous,
            Scores current,
            List<PairChange> pairs,
            ReasonCode reason,
            @Nullable Sealed explanation,
            Sealed takenOn,
            @Nullable Sealed answers)
            implements TrajectoryEvent {
        public MeasurementCorrected {
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * @param pairs every pair that the withdrawal breaks
     */
    record MeasurementWithdrawn(
            Municipality municipality,
            TrajectoryId trajectory,
            SubjectId subject,
            InterventionId intervention,
            InstrumentId instrument,
            Moment moment,
            Scores previous,
            List<Pair> pairs,
            ReasonCode reason,
            @Nullable Sealed explanation)
            implements TrajectoryEvent {
        public MeasurementWithdrawn {
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * @param attendedOn day, sealed
     * @param session the session attended, sealed
     */
    record AttendanceRecorded(
            Municipality municipality,
            TrajectoryId trajectory,
            SubjectId subject,
            InterventionId intervention,
            AttendanceId attendance,
            Presence presence,
            Sealed attendedOn,
            @Nullable Sealed session,
            @Nullable ImportId batch,
            @Nullable Sealed firstRecordedOn)
            implements TrajectoryEvent {}

    record AttendanceCorrected(
            Municipality municipality,
            TrajectoryId trajectory,
            SubjectId subject,
            InterventionId intervention,
            AttendanceId attendance,
            Presence previous,
            Presence current,
            ReasonCode reason,
            @Nullable Sealed explanation,
            Sealed attendedOn,
            @Nullable Sealed session)
            implements TrajectoryEvent {}

    record AttendanceWithdrawn(
            Municipality municipality,
            TrajectoryId trajectory,
            SubjectId subject,
            InterventionId intervention,
            AttendanceId attendance,
            Presence previous,
            ReasonCode reason,
            @Nullable Sealed explanation)
            implements TrajectoryEvent {}

    /**
     * @param endedOn day, sealed
     * @param explanation reason in words, sealed
     * @param batch the import that it came with, if it did
     * @param firstRecordedOn day on which it was recorded in the system that the import came from,
     *     sealed
     */
    record TrajectoryEnded(
            Municipality municipality,
            TrajectoryId trajectory,
            SubjectId subject,
            InterventionId intervention,
            YearMonth month,
            EndReason reason,
            Sealed endedOn,
            @Nullable Sealed explanation,
            @Nullable ImportId batch,
            @Nullable Sealed firstRecordedOn)
            implements TrajectoryEvent {}

    /**
     * The trajectory goes on, as if it had not ended.
     *
     * @param previous the end that no longer counts
     */
    record TrajectoryEndWithdrawn(
            Municipality municipality,
            TrajectoryId trajectory,
            SubjectId subject,
            InterventionId intervention,
            Ending previous,
            ReasonCode reason)
            implements TrajectoryEvent {}

    /**
     * The trajectory should not count at all. The withdrawal of every measurement and attendance
     * that still counted stands just before it.
     *
     * @param started month of the start that no longer counts
     * @param ended the end that no longer counts, if there was one
     * @param explanation reason in words, sealed
     */
    record TrajectoryWithdrawn(
            Municipality municipality,
            TrajectoryId trajectory,
            SubjectId subject,
            InterventionId intervention,
            YearMonth started,
            @Nullable Ending ended,
            ReasonCode reason,
            @Nullable Sealed explanation)
            implements TrajectoryEvent {}
}
