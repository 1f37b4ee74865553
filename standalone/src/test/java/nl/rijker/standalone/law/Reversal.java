package nl.rijker.standalone.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rijker.command.platform.Command;
import nl.rijker.command.session.SessionCommand.CorrectSession;
import nl.rijker.command.session.SessionCommand.RecordSession;
import nl.rijker.command.session.SessionCommand.WithdrawSession;
import nl.rijker.command.trajectory.Answers;
import nl.rijker.command.trajectory.TrajectoryCommand.CorrectAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.CorrectMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawTrajectory;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.event.TrajectoryEvent.MeasurementRecorded;
import nl.rijker.contract.value.AttendanceId;
import nl.rijker.contract.value.Delivery;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.Pair;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.ScaleCode;
import nl.rijker.contract.value.Score;
import nl.rijker.contract.value.SessionId;
import nl.rijker.contract.value.TrajectoryId;
import nl.rijker.query.feed.Recorded;
import nl.rijker.query.ledger.Amounts;
import nl.rijker.query.ledger.Fact;
import nl.rijker.query.ledger.MemoryBook;

/**
 * The same story with and without a record that is made, perhaps corrected, and withdrawn again.
 *
 * @param positionBetween where the record stood
 */
record Reversal(List<Recorded> with, List<Recorded> without, long positionBetween) {
    private static final InstrumentId ROSENBERG = new InstrumentId("rosenberg.1");

    /** The kind that withdraws a whole trajectory. */
    static final int TRAJECTORY = 4;

    /** Number of a trajectory that the opening hasn't got, in the intervention of person 0. */
    private static final int NEW = 4;

    private static final TrajectoryId SOMEBODY = Stage.trajectory(0);
    private static final LocalDate EARLY = LocalDate.of(2025, 2, 3);
    private static final LocalDate LATER = LocalDate.of(2025, 8, 4);

    /** What is recorded and withdrawn, on ids that no other move touches. */
    private record Thing(
            Command prepared, Command recorded, Command corrected, Command withdrawn) {}

    static Reversal of(List<Move> before, List<Move> between, int kind) {
        return kind == TRAJECTORY
                ? of(trajectory(), retold(before), retold(between))
                : of(thing(kind), keeping(before), keeping(between));
    }

    /** What is told of somebody is told of the trajectory that is withdrawn in the end. */
    private static List<Move> retold(List<Move> moves) {
        return moves.stream()
                .map(
                        move ->
                                move.person() == 0
                                        ? new Move(move.kind(), NEW, move.choice(), move.daysAgo())
                                        : move)
                .toList();
    }

    /** Without the withdrawal of the trajectory that the record belongs to. */
    private static List<Move> keeping(List<Move> moves) {
        return moves.stream()
                .filter(move -> move.person() != 0 || move.kind() != Move.Kind.WITHDRAW_TRAJECTORY)
                .toList();
    }

    private static Reversal of(Thing thing, List<Move> before, List<Move> between) {
        Story with = Story.begun();
        Story without = Story.begun();
        with.tell(Stage.PROVIDER, thing.prepared());
        without.tell(Stage.PROVIDER, thing.prepared());
        before.forEach(with::tell);
        before.forEach(without::tell);
        int length = with.length();
        with.tell(Stage.PROVIDER, thing.recorded());
        if (with.length() != length + 1) {
            throw new IllegalStateException("the record was refused");
        }
        long position = with.events().getLast().position();
        between.forEach(with::tell);
        between.forEach(without::tell);
        with.tell(Stage.PROVIDER, thing.corrected());
        with.tell(Stage.PROVIDER, thing.withdrawn());
        return new Reversal(with.events(), without.events(), position);
    }

    private static Thing thing(int kind) {
        return switch (kind) {
            case 0 -> measurement(Moment.T0, EARLY, Moment.T1, LATER);
            case 1 -> measurement(Moment.T1, LATER, Moment.T0, EARLY);
            case 2 -> attendance();
            default -> session();
        };
    }

    private static Thing measurement(
            Moment other, LocalDate otherDay, Moment moment, LocalDate day) {
        return new Thing(
                new RecordMeasurement(SOMEBODY, ROSENBERG, other, otherDay, score(12)),
                new RecordMeasurement(SOMEBODY, ROSENBERG, moment, day, score(17)),
                new CorrectMeasurement(
                        SOMEBODY, ROSENBERG, moment, day, score(9), ReasonCode.TYPING_ERROR, null),
                new WithdrawMeasurement(
                        SOMEBODY, ROSENBERG, moment, ReasonCode.WRONG_PERSON, null));
    }

    private static Answers score(long points) {
        return new Answers(null, Map.of(new ScaleCode("ZELFWAARDERING"), Score.of(points)));
    }

    /**
     * Starts, is measured on another instrument, and is withdrawn with all that it holds by then.
     */
    private static Thing trajectory() {
        TrajectoryId id = Stage.trajectory(NEW);
        return new Thing(
                Stage.start(5),
                Stage.start(NEW),
                new RecordMeasurement(id, ROSENBERG, Moment.T0, EARLY, score(12)),
                new WithdrawTrajectory(id, ReasonCode.WRONG_PERSON, "dubbel"));
    }

    private static Thing attendance() {
        AttendanceId id = new AttendanceId("only-here");
        AttendanceId other = new AttendanceId("other");
        LocalDate day = LocalDate.of(2025, 1, 20);
        return new Thing(
                new RecordAttendance(SOMEBODY, other, day, 30, null),
                new RecordAttendance(SOMEBODY, id, day, 45, null),
                new CorrectAttendance(
                        SOMEBODY, id, day.plusMonths(0), 60, null, ReasonCode.TYPING_ERROR, null),
                new WithdrawAttendance(SOMEBODY, id, ReasonCode.WRONG_PERSON, null));
    }

    private static Thing session() {
        SessionId id = new SessionId("only-here");
        LocalDate day = LocalDate.of(2025, 3, 3);
        return new Thing(
                new RecordSession(
                        new SessionId("other"),
                        Stage.intervention(0),
                        new Delivery(day, 60, 120, 9)),
                new RecordSession(id, Stage.intervention(0), new Delivery(day, 90, 180, 12)),
                new CorrectSession(
                        id, new Delivery(day.plusDays(1), 80, 160, 11), ReasonCode.WRONG_DATE),
                new WithdrawSession(id, ReasonCode.DID_NOT_HAPPEN));
    }

    Map<String, Amounts> balances(Rules rules) {
        return Rules.book(rules, with).balances(Long.MAX_VALUE);
    }

    Map<String, Amounts> balancesWithout(Rules rules) {
        return Rules.book(rules, without).balances(Long.MAX_VALUE);
    }

    /** The persons' rows whose signs don't cancel out; their positions differ, and don't count. */
    static Map<Fact, Integer> facts(List<Recorded> events) {
        Map<Fact, Integer> signs = new HashMap<>();
        for (Recorded recorded : events) {
            for (Fact fact : Rules.REAL.apply(recorded).facts()) {
                signs.merge(standing(fact), fact.sign(), Integer::sum);
            }
        }
        signs.values().removeIf(sign -> sign == 0);
        return signs;
    }

    private static Fact standing(Fact fact) {
        return new Fact(
                0,
                fact.municipality(),
                fact.kind(),
                fact.subject(),
                fact.trajectory(),
                fact.intervention(),
                fact.measure(),
                fact.detail(),
                fact.month(),
                fact.amount(),
                1);
    }

    /** As known between recording and withdrawing, the record still counts. */
    boolean showsBetween() {
        MemoryBook book = Rules.book(Rules.REAL, with);
        return !book.balances(positionBetween).equals(book.balances(positionBetween - 1));
    }

    static List<Pair> pairs(Event event) {
        return event instanceof MeasurementRecorded recorded ? recorded.pairs() : List.of();
    }
}
