package nl.rijker.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.event.SessionEvent.SessionWithdrawn;
import nl.rijker.contract.event.TrajectoryEvent.AttendanceWithdrawn;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementWithdrawn;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryEndWithdrawn;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryWithdrawn;
import nl.rijker.contract.value.AttendanceId;
import nl.rijker.contract.value.Delivery;
import nl.rijker.contract.value.Direction;
import nl.rijker.contract.value.EndReason;
import nl.rijker.contract.value.Ending;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.Pair;
import nl.rijker.contract.value.Presence;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.ScaleCode;
import nl.rijker.contract.value.ScaleScore;
import nl.rijker.contract.value.Score;
import nl.rijker.contract.value.Scores;
import nl.rijker.contract.value.SessionId;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.contract.value.TrajectoryId;
import nl.rijker.query.feed.Recorded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every withdrawal says by its reason whether somebody withdrew it or an import was taken back. */
class RevokedTest {
    private static final Municipality CITY = new Municipality("GM9999");
    private static final InterventionId GIRLS = new InterventionId("girls-1");
    private static final TrajectoryId WAY = new TrajectoryId("t-1");
    private static final SubjectId SOMEBODY = new SubjectId("s1");
    private static final YearMonth MAY = YearMonth.of(2025, 5);
    private static final ScaleCode JOY = new ScaleCode("JOY");

    static Stream<Function<ReasonCode, Event>> withdrawals() {
        return Stream.of(
                RevokedTest::session,
                RevokedTest::attendance,
                RevokedTest::measurement,
                RevokedTest::end,
                RevokedTest::trajectory);
    }

    @ParameterizedTest
    @MethodSource("withdrawals")
    void the_reason_of_an_import_makes_the_cause_revoked(Function<ReasonCode, Event> withdrawal) {
        assertThat(causes(withdrawal.apply(ReasonCode.IMPORT_REVOKED)))
                .isNotEmpty()
                .containsOnly(Cause.REVOKED);
        assertThat(causes(withdrawal.apply(ReasonCode.OBJECTION)))
                .isNotEmpty()
                .containsOnly(Cause.WITHDRAWN);
    }

    private static List<Cause> causes(Event event) {
        return PostingRules.post(new Recorded(7, Instant.parse("2025-06-01T00:00:00Z"), event))
                .postings()
                .stream()
                .map(Posting::cause)
                .toList();
    }

    private static Event session(ReasonCode reason) {
        return new SessionWithdrawn(
                CITY,
                new SessionId("s-1"),
                GIRLS,
                new Delivery(LocalDate.of(2025, 5, 2), 60, 120, 9),
                reason);
    }

    private static Event attendance(ReasonCode reason) {
        return new AttendanceWithdrawn(
                CITY,
                WAY,
                SOMEBODY,
                GIRLS,
                new AttendanceId("a-1"),
                new Presence(MAY, 60),
                reason,
                null);
    }

    private static Event measurement(ReasonCode reason) {
        Score three = Score.of(3);
        return new MeasurementWithdrawn(
                CITY,
                WAY,
                SOMEBODY,
                GIRLS,
                new InstrumentId("mood.1"),
                Moment.T1,
                new Scores(
                        MAY, List.of(new ScaleScore(JOY, three, Direction.HIGHER_IS_BETTER, null))),
                List.of(
                        new Pair(
                                JOY,
                                Moment.T1,
                                MAY,
                                three,
                                three,
                                Direction.HIGHER_IS_BETTER,
                                null)),
                reason,
                null);
    }

    private static Event end(ReasonCode reason) {
        return new TrajectoryEndWithdrawn(
                CITY, WAY, SOMEBODY, GIRLS, new Ending(MAY, EndReason.BY_AGREEMENT), reason);
    }

    private static Event trajectory(ReasonCode reason) {
        return new TrajectoryWithdrawn(
                CITY,
                WAY,
                SOMEBODY,
                GIRLS,
                MAY,
                new Ending(MAY, EndReason.BY_AGREEMENT),
                reason,
                null);
    }
}
