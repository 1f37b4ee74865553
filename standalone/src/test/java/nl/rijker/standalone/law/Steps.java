package nl.rijker.standalone.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.rijker.command.intervention.InterventionCommand.AdjustIntervention;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.Origin;
import nl.rijker.command.session.SessionCommand.CorrectSession;
import nl.rijker.command.session.SessionCommand.RecordSession;
import nl.rijker.command.session.SessionCommand.WithdrawSession;
import nl.rijker.command.subject.ClientCommand.JoinSubjects;
import nl.rijker.command.subject.ClientCommand.UndoJoin;
import nl.rijker.command.trajectory.Answers;
import nl.rijker.command.trajectory.TrajectoryCommand;
import nl.rijker.command.trajectory.TrajectoryCommand.CorrectAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.CorrectMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.EndTrajectory;
import nl.rijker.command.trajectory.TrajectoryCommand.ImportEnd;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.RevokeEnd;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawTrajectory;
import nl.rijker.contract.value.AttendanceId;
import nl.rijker.contract.value.Delivery;
import nl.rijker.contract.value.EndReason;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.SessionId;
import nl.rijker.contract.value.TrajectoryId;

/** Turns each move into the command it stands for. */
final class Steps {
    private static final InstrumentId TEN = new InstrumentId("tien-factoren.1");
    private static final ImportId BATCH = new ImportId("b1");

    private final Map<String, Integer> counters = new HashMap<>();

    Command command(Move move, LocalDate today) {
        TrajectoryId trajectory = Stage.trajectory(move.person());
        LocalDate happened = today.minusDays(move.daysAgo());
        return switch (move.kind()) {
            case MEASURE_T0 -> measure(trajectory, Moment.T0, happened, move.choice());
            case MEASURE_T1 -> measure(trajectory, Moment.T1, happened, move.choice());
            case MEASURE_T2 -> measure(trajectory, Moment.T2, happened, move.choice());
            case CORRECT_T0 -> correct(trajectory, Moment.T0, happened, move.choice());
            case CORRECT_T1 -> correct(trajectory, Moment.T1, happened, move.choice());
            case WITHDRAW_T0 -> withdraw(trajectory, Moment.T0, move.choice());
            case WITHDRAW_T1 -> withdraw(trajectory, Moment.T1, move.choice());
            case ATTEND ->
                    new RecordAttendance(
                            trajectory,
                            new AttendanceId("a" + next("a" + move.person())),
                            happened,
                            move.choice() % 180,
                            null);
            case CORRECT_ATTENDANCE ->
                    new CorrectAttendance(
                            trajectory,
                            new AttendanceId("a" + earlier("a" + move.person(), move.choice())),
                            happened,
                            move.choice() % 120,
                            null,
                            ReasonCode.TYPING_ERROR,
                            "verkeerde duur");
            case WITHDRAW_ATTENDANCE ->
                    new WithdrawAttendance(
                            trajectory,
                            new AttendanceId("a" + earlier("a" + move.person(), move.choice())),
                            reason(move.choice()),
                            null);
            case SESSION ->
                    new RecordSession(
                            new SessionId("s" + next("s")),
                            Stage.intervention(move.person()),
                            delivery(happened, move.choice()));
            case CORRECT_SESSION ->
                    new CorrectSession(
                            new SessionId("s" + earlier("s", move.choice())),
                            delivery(happened, move.choice()),
                            ReasonCode.WRONG_DATE);
            case WITHDRAW_SESSION ->
                    new WithdrawSession(
                            new SessionId("s" + earlier("s", move.choice())),
                            reason(move.choice()));
            case END -> end(trajectory, happened, move.choice());
            case REVOKE_END -> new RevokeEnd(trajectory, BATCH);
            case WITHDRAW_TRAJECTORY ->
                    new WithdrawTrajectory(trajectory, reason(move.choice()), null);
            case ADJUST ->
                    new AdjustIntervention(
                            Stage.intervention(move.person()),
                            happened,
                            Stage.plan(move.choice()),
                            ReasonCode.TYPING_ERROR);
            case JOIN ->
                    new JoinSubjects(
                            Stage.JONGERENWERK, client(move.person()), client(move.choice() % 4));
            case UNDO_JOIN ->
                    new UndoJoin(
                            Stage.JONGERENWERK, client(move.person()), ReasonCode.WRONG_PERSON);
        };
    }

    /** By hand, or by an import that may be taken back. */
    private static TrajectoryCommand end(TrajectoryId trajectory, LocalDate endedOn, int choice) {
        EndReason reason = choice % 2 == 0 ? EndReason.ACCORDING_TO_PLAN : EndReason.BY_AGREEMENT;
        EndTrajectory end = new EndTrajectory(trajectory, endedOn, reason, null);
        return choice % 3 == 0 ? end : new ImportEnd(end, new Origin(BATCH, null));
    }

    private static String client(int person) {
        return "C-" + person;
    }

    private int next(String counter) {
        return counters.merge(counter, 1, Integer::sum);
    }

    private int earlier(String counter, int choice) {
        return 1 + choice % Math.max(1, counters.getOrDefault(counter, 1));
    }

    private static RecordMeasurement measure(
            TrajectoryId trajectory, Moment moment, LocalDate takenOn, int choice) {
        return new RecordMeasurement(trajectory, TEN, moment, takenOn, answers(choice));
    }

    private static CorrectMeasurement correct(
            TrajectoryId trajectory, Moment moment, LocalDate takenOn, int choice) {
        return new CorrectMeasurement(
                trajectory,
                TEN,
                moment,
                takenOn,
                answers(choice),
                ReasonCode.TYPING_ERROR,
                "verkeerd overgenomen");
    }

    private static WithdrawMeasurement withdraw(
            TrajectoryId trajectory, Moment moment, int choice) {
        return new WithdrawMeasurement(trajectory, TEN, moment, reason(choice), null);
    }

    /** By hand, or because an import is taken back. */
    private static ReasonCode reason(int choice) {
        return choice % 3 == 0 ? ReasonCode.IMPORT_REVOKED : ReasonCode.WRONG_PERSON;
    }

    private static Answers answers(int choice) {
        Map<Integer, Integer> items = new HashMap<>();
        for (int item = 1; item <= 30; item++) {
            items.put(item, 1 + (choice / item + item) % 5);
        }
        return Answers.ofItems(items);
    }

    private static Delivery delivery(LocalDate heldOn, int choice) {
        return new Delivery(heldOn, 30 + choice % 90, choice % 240, choice % 40);
    }
}
