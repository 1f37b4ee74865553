package nl.rijker.command.trajectory;

import static nl.rijker.command.platform.Decisions.CITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import nl.rijker.command.platform.Decisions;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.trajectory.TrajectoryCommand.CorrectAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.CorrectMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.EndTrajectory;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.StartTrajectory;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawTrajectory;
import nl.rijker.contract.event.TrajectoryEvent;
import nl.rijker.contract.event.TrajectoryEvent.AttendanceRecorded;
import nl.rijker.contract.event.TrajectoryEvent.AttendanceWithdrawn;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementRecorded;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementWithdrawn;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryEnded;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryStarted;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryWithdrawn;
import nl.rijker.contract.value.AgeBand;
import nl.rijker.contract.value.AttendanceId;
import nl.rijker.contract.value.Direction;
import nl.rijker.contract.value.EndReason;
import nl.rijker.contract.value.Ending;
import nl.rijker.contract.value.Gender;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.LegalBasis;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.Pair;
import nl.rijker.contract.value.Presence;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.ScaleCode;
import nl.rijker.contract.value.ScaleScore;
import nl.rijker.contract.value.Score;
import nl.rijker.contract.value.Scores;
import nl.rijker.contract.value.Sealed;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.contract.value.TrajectoryId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrajectoryTest {
    private static final TrajectoryId ID = new TrajectoryId("t-1");
    private static final SubjectId SOMEBODY = new SubjectId("s1");
    private static final InterventionId GIRLS = new InterventionId("girls-1");
    private static final ProviderId BRUG = new ProviderId("de-brug");
    private static final InstrumentId MOOD = new InstrumentId("mood.1");
    private static final ScaleCode JOY = new ScaleCode("JOY");
    private static final AttendanceId FIRST = new AttendanceId("a-1");
    private static final YearMonth SEPTEMBER = YearMonth.of(2025, 9);
    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);
    private static final Presence HOUR = new Presence(SEPTEMBER, 60);
    private static final Scores BEFORE = scores(SEPTEMBER, 3);
    private static final Scores AFTER = scores(NOVEMBER, 4);
    private static final Pair PAIR =
            new Pair(
                    JOY,
                    Moment.T1,
                    NOVEMBER,
                    Score.of(3),
                    Score.of(4),
                    Direction.HIGHER_IS_BETTER,
                    null);
    private static final WithdrawTrajectory WITHDRAW =
            new WithdrawTrajectory(ID, ReasonCode.WRONG_PERSON, "twee keer");

    @Test
    void given_all_that_a_trajectory_can_hold_when_it_is_withdrawn_then_each_goes_once() {
        trajectory()
                .given(measured(Moment.T0, BEFORE, List.of()))
                .given(measured(Moment.T1, AFTER, List.of(PAIR)))
                .given(attended(), ended())
                .when(WITHDRAW)
                .then(
                        measurementWithdrawn(Moment.T0, BEFORE, List.of(PAIR)),
                        measurementWithdrawn(Moment.T1, AFTER, List.of()),
                        new AttendanceWithdrawn(
                                CITY,
                                ID,
                                SOMEBODY,
                                GIRLS,
                                FIRST,
                                HOUR,
                                ReasonCode.WRONG_PERSON,
                                null),
                        withdrawn(new Ending(NOVEMBER, EndReason.BY_AGREEMENT)));
    }

    @Test
    void given_what_was_withdrawn_before_when_the_trajectory_is_withdrawn_then_it_stays_gone() {
        trajectory()
                .given(measured(Moment.T0, BEFORE, List.of()))
                .given(measurementWithdrawn(Moment.T0, BEFORE, List.of()))
                .when(WITHDRAW)
                .then(withdrawn(null));
    }

    @Test
    void given_a_withdrawn_trajectory_when_anything_is_asked_then_it_is_refused() {
        Decisions<TrajectoryCommand, TrajectoryEvent> trajectory =
                trajectory().given(withdrawn(null));
        List<TrajectoryCommand> everything =
                List.of(
                        new StartTrajectory(
                                ID,
                                GIRLS,
                                "C-1",
                                DAY,
                                AgeBand.UNKNOWN,
                                Gender.X,
                                LegalBasis.CONSENT,
                                null,
                                null),
                        new RecordMeasurement(ID, MOOD, Moment.T0, DAY, new Answers(null, null)),
                        new CorrectMeasurement(
                                ID,
                                MOOD,
                                Moment.T0,
                                DAY,
                                new Answers(null, null),
                                ReasonCode.OTHER,
                                null),
                        new WithdrawMeasurement(ID, MOOD, Moment.T0, ReasonCode.OTHER, null),
                        new RecordAttendance(ID, FIRST, DAY, 60, null),
                        new CorrectAttendance(ID, FIRST, DAY, 60, null, ReasonCode.OTHER, null),
                        new WithdrawAttendance(ID, FIRST, ReasonCode.OTHER, null),
                        new EndTrajectory(ID, DAY, EndReason.UNKNOWN, null),
                        WITHDRAW);

        assertThat(everything.stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(TrajectoryCommand.class.getPermittedSubclasses())
                                .filter(Class::isRecord)
                                .toList());
        everything.forEach(
                command ->
                        trajectory.when(command).thenRefused(new Refusal.TrajectoryIsWithdrawn()));
    }

    @Test
    void given_a_trajectory_when_another_provider_withdraws_it_then_it_is_refused() {
        trajectory()
                .by(Decisions.actor(Role.PROVIDER, new ProviderId("de-kei")))
                .when(WITHDRAW)
                .thenRefused(new Refusal.OtherProvider());
    }

    private static Decisions<TrajectoryCommand, TrajectoryEvent> trajectory() {
        return Decisions.<TrajectoryCommand, TrajectoryEvent>of(Trajectory::new)
                .by(Decisions.actor(Role.PROVIDER, BRUG))
                .given(
                        new TrajectoryStarted(
                                CITY,
                                ID,
                                SOMEBODY,
                                GIRLS,
                                BRUG,
                                SEPTEMBER,
                                AgeBand.FROM_12_TO_15,
                                Gender.X,
                                LegalBasis.PUBLIC_TASK,
                                new Sealed("day"),
                                null,
                                null,
                                null,
                                null));
    }

    private static Scores scores(YearMonth month, long points) {
        return new Scores(
                month,
                List.of(new ScaleScore(JOY, Score.of(points), Direction.HIGHER_IS_BETTER, null)));
    }

    private static MeasurementRecorded measured(Moment moment, Scores scores, List<Pair> pairs) {
        return new MeasurementRecorded(
                CITY,
                ID,
                SOMEBODY,
                GIRLS,
                MOOD,
                moment,
                scores,
                pairs,
                new Sealed("day"),
                null,
                null,
                null);
    }

    private static MeasurementWithdrawn measurementWithdrawn(
            Moment moment, Scores scores, List<Pair> pairs) {
        return new MeasurementWithdrawn(
                CITY,
                ID,
                SOMEBODY,
                GIRLS,
                MOOD,
                moment,
                scores,
                pairs,
                ReasonCode.WRONG_PERSON,
                null);
    }

    private static AttendanceRecorded attended() {
        return new AttendanceRecorded(
                CITY, ID, SOMEBODY, GIRLS, FIRST, HOUR, new Sealed("day"), null, null, null);
    }

    private static TrajectoryEnded ended() {
        return new TrajectoryEnded(
                CITY,
                ID,
                SOMEBODY,
                GIRLS,
                NOVEMBER,
                EndReason.BY_AGREEMENT,
                new Sealed("day"),
                null,
                null,
                null);
    }

    private static TrajectoryWithdrawn withdrawn(@Nullable Ending ending) {
        return new TrajectoryWithdrawn(
                CITY,
                ID,
                SOMEBODY,
                GIRLS,
                SEPTEMBER,
                ending,
                ReasonCode.WRONG_PERSON,
                new Sealed("s1/explanation/twee keer"));
    }
}
