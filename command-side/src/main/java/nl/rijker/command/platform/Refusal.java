package nl.rijker.command.platform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import nl.rijker.contract.value.ActivityTypeCode;
import nl.rijker.contract.value.AreaCode;
import nl.rijker.contract.value.AttendanceId;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.ObjectionId;
import nl.rijker.contract.value.Purpose;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.ScaleCode;

/**
 * A business "no". Its code is the name of the type; its sentences stand under that code in the
 * message bundles {@code refusals}, with the components as arguments.
 */
public sealed interface Refusal {
    default String code() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=.)(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** HTTP status 403. */
    sealed interface Access extends Refusal {}

    /** HTTP status 404. */
    sealed interface Unknown extends Refusal {}

    /** HTTP status 409. */
    sealed interface State extends Refusal {}

    /** HTTP status 412. */
    sealed interface Version extends Refusal {}

    /** HTTP status 422. */
    sealed interface Rule extends Refusal {}

    record RoleNotAllowed(Role role) implements Access {}

    record OtherProvider() implements Access {}

    record AlreadyExists(String kind, String id) implements State {}

    record DoesNotExist(String kind, String id) implements Unknown {}

    record CommandIdUsed(String commandId) implements State {}

    record VersionIsStale(long expected, long current) implements Version {}

    /** A reason that the platform gives itself. */
    record ReasonNotForPeople(String field, ReasonCode given) implements Rule {}

    record DateInFuture(String field, LocalDate date) implements Rule {}

    record BsnInText(String field) implements Rule {}

    record ProviderUnknown(String provider) implements Rule {}

    record FrameworkUnknown(String framework) implements Rule {}

    record ActivityTypeUnknown(ActivityTypeCode activityType) implements Rule {}

    record GoalUnknown(String goal) implements Rule {}

    record FactorUnknown(String factor) implements Rule {}

    record AreaUnknown(AreaCode area) implements Rule {}

    record AreaParentUnknown(AreaCode area) implements Rule {}

    record InstrumentUnknown(InstrumentId instrument) implements Rule {}

    record ScaleUnknown(ScaleCode scale) implements Rule {}

    record InterventionUnknown(InterventionId intervention) implements Rule {}

    record InterventionNotStarted(InterventionId intervention) implements State {}

    record InterventionHasEnded(InterventionId intervention) implements State {}

    record InterventionKeepsProvider() implements Rule {}

    record OutsideIntervention(String field, LocalDate date) implements Rule {}

    record GroupCountsOnly(ActivityTypeCode activityType) implements Rule {}

    record FrameworkNotValid(LocalDate date) implements Rule {}

    record SessionIsWithdrawn() implements State {}

    record BeforeTrajectory(String field, LocalDate date, YearMonth started) implements Rule {}

    record AfterTrajectory(String field, LocalDate date, YearMonth ended) implements Rule {}

    record TrajectoryHasEnded() implements State {}

    record TrajectoryIsWithdrawn() implements State {}

    record SubjectErased() implements State {}

    record SubjectUnknown() implements Unknown {}

    record ChangedSinceImport() implements State {}

    record ClientNumberUnfit() implements Rule {}

    record ConsentNeedsAge() implements Rule {}

    record ConsentNeedsRepresentative(Purpose purpose) implements Rule {}

    record ConsentNeedsYoungPerson(Purpose purpose) implements Rule {}

    record ConsentMissing(Purpose purpose) implements State {}

    record ConsentToAskAgain(Purpose purpose) implements State {}

    record ObjectionExists(ObjectionId objection) implements State {}

    record ObjectionUnknown(ObjectionId objection) implements Unknown {}

    record ObjectionIsDecided(ObjectionId objection) implements State {}

    record ObjectionGranted(Purpose purpose) implements State {}

    record SubjectsAreOne() implements State {}

    record SubjectsNotJoined() implements State {}

    record JoinedAgainSince() implements State {}

    record LegalBasisNotGiven(String field) implements Rule {}

    record BirthYearUnfit(int birthYear, int first, int last) implements Rule {}

    record MeasurementExists(InstrumentId instrument, Moment moment) implements State {}

    record MeasurementUnknown(InstrumentId instrument, Moment moment) implements Unknown {}

    record MeasurementIsWithdrawn(InstrumentId instrument, Moment moment) implements State {}

    record MomentsOutOfOrder(Moment moment) implements Rule {}

    record AnswersOrScores() implements Rule {}

    record AnswerMissing(int item) implements Rule {}

    record AnswerUnknown(int item) implements Rule {}

    record AnswerOutOfRange(int item, int answer, int lowest, int highest) implements Rule {}

    record ScoreOutOfRange(ScaleCode scale, BigDecimal score, BigDecimal lowest, BigDecimal highest)
            implements Rule {}

    record ScoreNotWhole(ScaleCode scale, BigDecimal score) implements Rule {}

    record ScaleIsComputed(ScaleCode scale) implements Rule {}

    record AttendanceExists(AttendanceId attendance) implements State {}

    record AttendanceUnknown(AttendanceId attendance) implements Unknown {}

    record AttendanceIsWithdrawn(AttendanceId attendance) implements State {}

    record ImportUnknown(ImportId batch) implements Unknown {}

    record ImportIsBusy() implements State {}

    record ImportIsRevoked(ImportId batch) implements State {}

    record ImportRecordedNothing(ImportId batch) implements State {}

    record FileUnfit(String reason) implements Rule {}

    record RowUnfit(String reason) implements Rule {}

    record CellUnfit(String field, String reason) implements Rule {}

    record RowTwice(long row) implements Rule {}

    record RowDiffers() implements Rule {}

    record RetentionIsOver(YearMonth lastMonth) implements Rule {}

    record TrajectoryNumberUnknown(String field) implements Rule {}

    record ColumnUnknown(String column) implements Rule {}
}
