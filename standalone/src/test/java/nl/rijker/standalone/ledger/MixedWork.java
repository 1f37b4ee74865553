package nl.rijker.standalone.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.rijker.command.platform.Command;
import nl.rijker.command.session.SessionCommand.CorrectSession;
import nl.rijker.command.session.SessionCommand.RecordSession;
import nl.rijker.command.session.SessionCommand.WithdrawSession;
import nl.rijker.command.trajectory.Answers;
import nl.rijker.command.trajectory.TrajectoryCommand.CorrectAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.CorrectMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.EndTrajectory;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.StartTrajectory;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawMeasurement;
import nl.rijker.contract.value.AgeBand;
import nl.rijker.contract.value.AttendanceId;
import nl.rijker.contract.value.Delivery;
import nl.rijker.contract.value.EndReason;
import nl.rijker.contract.value.Gender;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.LegalBasis;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.SessionId;
import nl.rijker.contract.value.TrajectoryId;

/**
 * Young people and sessions with everything that may happen to them, in random order; each one's
 * own order is kept.
 */
final class MixedWork {
    static final InstrumentId TEN_FACTORS = new InstrumentId("tien-factoren.1");
    private static final int ITEMS = 30;

    private final Recorder recorder;
    private final Random random;

    MixedWork(Recorder recorder, long seed) {
        this.recorder = recorder;
        this.random = new Random(seed);
    }

    /** Recorded in transactions of random size. */
    void record(int persons, int sessions, InterventionId... interventions) {
        List<List<Command>> stories = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            stories.add(person(interventions[random.nextInt(interventions.length)]));
        }
        for (int i = 0; i < sessions; i++) {
            stories.add(session(interventions[random.nextInt(interventions.length)]));
        }
        List<Command> all = interleaved(stories);
        for (int from = 0; from < all.size(); ) {
            int to = Math.min(all.size(), from + 1 + random.nextInt(30));
            recorder.tell(all.subList(from, to));
            from = to;
        }
    }

    private List<Command> interleaved(List<List<Command>> stories) {
        List<Integer> turns = new ArrayList<>();
        for (int i = 0; i < stories.size(); i++) {
            turns.addAll(Collections.nCopies(stories.get(i).size(), i));
        }
        Collections.shuffle(turns, random);
        int[] next = new int[stories.size()];
        return turns.stream().map(story -> stories.get(story).get(next[story]++)).toList();
    }

    private List<Command> person(InterventionId intervention) {
        TrajectoryId id = new TrajectoryId(UUID.randomUUID().toString());
        LocalDate start = LocalDate.of(2025, 8, 1).plusDays(random.nextInt(200));
        List<Command> story = new ArrayList<>();
        story.add(
                new StartTrajectory(
                        id,
                        intervention,
                        "C" + random.nextInt(1_000_000),
                        start,
                        AgeBand.FROM_16_TO_18,
                        Gender.V,
                        LegalBasis.PUBLIC_TASK,
                        2009,
                        "School " + random.nextInt(5)));
        story.add(new RecordMeasurement(id, TEN_FACTORS, Moment.T0, start, answers()));
        attend(story, id, start);
        if (random.nextInt(4) > 0) {
            story.add(
                    new RecordMeasurement(
                            id, TEN_FACTORS, Moment.T1, start.plusDays(90), answers()));
        }
        if (random.nextInt(3) == 0) {
            story.add(
                    new CorrectMeasurement(
                            id,
                            TEN_FACTORS,
                            Moment.T0,
                            start,
                            answers(),
                            ReasonCode.TYPING_ERROR,
                            "vergist"));
        }
        if (random.nextInt(5) == 0) {
            story.add(
                    new WithdrawMeasurement(
                            id, TEN_FACTORS, Moment.T0, ReasonCode.OBJECTION, null));
        }
        if (random.nextBoolean()) {
            story.add(new EndTrajectory(id, start.plusDays(150), reason(), null));
        }
        return story;
    }

    private void attend(List<Command> story, TrajectoryId id, LocalDate start) {
        AttendanceId attendance = new AttendanceId("a1");
        story.add(
                new RecordAttendance(
                        id, attendance, start.plusDays(7), 30 + random.nextInt(90), null));
        if (random.nextInt(3) == 0) {
            story.add(
                    new CorrectAttendance(
                            id,
                            attendance,
                            start.plusDays(40),
                            20 + random.nextInt(90),
                            null,
                            ReasonCode.WRONG_DATE,
                            null));
        }
        if (random.nextInt(6) == 0) {
            story.add(new WithdrawAttendance(id, attendance, ReasonCode.DID_NOT_HAPPEN, null));
        }
    }

    private List<Command> session(InterventionId intervention) {
        SessionId id = new SessionId(UUID.randomUUID().toString());
        List<Command> story = new ArrayList<>();
        story.add(new RecordSession(id, intervention, delivery()));
        if (random.nextInt(4) == 0) {
            story.add(new CorrectSession(id, delivery(), ReasonCode.TYPING_ERROR));
        }
        if (random.nextInt(8) == 0) {
            story.add(new WithdrawSession(id, ReasonCode.RECORDED_TWICE));
        }
        return story;
    }

    private Delivery delivery() {
        return new Delivery(
                LocalDate.of(2025, 9, 1).plusDays(random.nextInt(300)),
                60 + random.nextInt(60),
                120 + random.nextInt(120),
                random.nextInt(25));
    }

    private Answers answers() {
        Map<Integer, Integer> items = new HashMap<>();
        for (int item = 1; item <= ITEMS; item++) {
            items.put(item, 1 + random.nextInt(5));
        }
        return Answers.ofItems(items);
    }

    private EndReason reason() {
        List<EndReason> reasons = List.of(EndReason.values());
        return reasons.get(random.nextInt(reasons.size()));
    }
}
