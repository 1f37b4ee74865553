package nl.rijker.standalone.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.rijker.command.platform.Client;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.Origin;
import nl.rijker.command.subject.ClientCommand.DecideObjection;
import nl.rijker.command.subject.ClientCommand.JoinSubjects;
import nl.rijker.command.subject.ClientCommand.RaiseObjection;
import nl.rijker.command.subject.ClientCommand.RecordConsent;
import nl.rijker.command.subject.ClientCommand.UndoJoin;
import nl.rijker.command.subject.ClientCommand.WithdrawConsent;
import nl.rijker.command.trajectory.Answers;
import nl.rijker.command.trajectory.TrajectoryCommand.CorrectAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.CorrectMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.EndTrajectory;
import nl.rijker.command.trajectory.TrajectoryCommand.ImportAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.ImportEnd;
import nl.rijker.command.trajectory.TrajectoryCommand.ImportMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.ImportTrajectory;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.StartTrajectory;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawTrajectory;
import nl.rijker.contract.value.AgeBand;
import nl.rijker.contract.value.AttendanceId;
import nl.rijker.contract.value.ConsentTextCode;
import nl.rijker.contract.value.EndReason;
import nl.rijker.contract.value.Gender;
import nl.rijker.contract.value.GivenBy;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.LegalBasis;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.ObjectionDecision;
import nl.rijker.contract.value.ObjectionId;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Purpose;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.SessionId;
import nl.rijker.contract.value.TrajectoryId;

/**
 * A young person of whom everything is recorded that can be: a word of its own in every text, a day
 * of its own in every date. One trajectory is taken back, another one stays.
 */
final class PersonalStory {
    static final ProviderId PROVIDER = new ProviderId("aanbieder-1");
    private static final String CLEAR = "Vk8pj-in-clear-provider";
    private static final String WORD = "Vk8pj";

    private final List<Command> told = new ArrayList<>();
    private final Recorder recorder;
    private final InterventionId intervention;
    private int days;
    private int words;

    PersonalStory(Recorder recorder) {
        this.recorder = recorder;
        recorder.city().provider(PROVIDER.value(), CLEAR);
        intervention = recorder.intervention("i1", "ACT-101", "noord");
        String number = word("client-");
        takenBack(new TrajectoryId("terug"), number);
        kept(new TrajectoryId("blijft"), number);
        imported(new TrajectoryId("ingelezen"), number);
        said(number, new ObjectionId("bezwaar"));
        joined(number, word("client-"));
    }

    private void said(String number, ObjectionId objection) {
        tell(
                new RecordConsent(
                        PROVIDER,
                        number,
                        Purpose.RESEARCH,
                        GivenBy.REPRESENTATIVE,
                        AgeBand.FROM_12_TO_15,
                        2010,
                        new ConsentTextCode("tekst-1"),
                        day()));
        tell(
                new WithdrawConsent(
                        PROVIDER, number, Purpose.RESEARCH, day(), word("consent withdrawn ")));
        tell(
                new RaiseObjection(
                        PROVIDER,
                        number,
                        objection,
                        Purpose.ACCOUNTABILITY,
                        day(),
                        word("objection raised ")));
        tell(
                new DecideObjection(
                        PROVIDER,
                        number,
                        objection,
                        ObjectionDecision.REFUSED_LEGAL_CLAIM,
                        word("objection decided ")));
    }

    private void joined(String number, String other) {
        tell(start(new TrajectoryId("ander"), other));
        tell(new JoinSubjects(PROVIDER, other, number));
        tell(new UndoJoin(PROVIDER, other, ReasonCode.OTHER));
        tell(new JoinSubjects(PROVIDER, other, number));
    }

    private void takenBack(TrajectoryId id, String number) {
        SessionId session = new SessionId(word("session-"));
        AttendanceId attendance = new AttendanceId("a1");
        tell(start(id, number));
        tell(new RecordMeasurement(id, MixedWork.TEN_FACTORS, Moment.T0, day(), answers()));
        tell(
                new CorrectMeasurement(
                        id,
                        MixedWork.TEN_FACTORS,
                        Moment.T0,
                        day(),
                        answers(),
                        ReasonCode.OTHER,
                        word("measurement corrected ")));
        tell(
                new WithdrawMeasurement(
                        id,
                        MixedWork.TEN_FACTORS,
                        Moment.T0,
                        ReasonCode.OTHER,
                        word("measurement withdrawn ")));
        tell(new RecordAttendance(id, attendance, day(), 45, session));
        tell(
                new CorrectAttendance(
                        id,
                        attendance,
                        day(),
                        50,
                        session,
                        ReasonCode.OTHER,
                        word("attendance corrected ")));
        tell(
                new WithdrawAttendance(
                        id, attendance, ReasonCode.OTHER, word("attendance withdrawn ")));
        tell(new EndTrajectory(id, day(), EndReason.BY_AGREEMENT, word("ended ")));
        tell(new WithdrawTrajectory(id, ReasonCode.OTHER, word("trajectory withdrawn ")));
    }

    private void kept(TrajectoryId id, String number) {
        tell(start(id, number));
        tell(new RecordMeasurement(id, MixedWork.TEN_FACTORS, Moment.T0, day(), answers()));
        tell(new RecordMeasurement(id, MixedWork.TEN_FACTORS, Moment.T1, day(), answers()));
        tell(new RecordAttendance(id, new AttendanceId("a2"), day(), 30, null));
        tell(new EndTrajectory(id, day(), EndReason.ACCORDING_TO_PLAN, null));
    }

    private void imported(TrajectoryId id, String number) {
        ImportId batch = new ImportId("batch-1");
        tell(new ImportTrajectory(start(id, number), word("external-"), new Origin(batch, day())));
        tell(
                new ImportMeasurement(
                        new RecordMeasurement(
                                id, MixedWork.TEN_FACTORS, Moment.T0, day(), answers()),
                        new Origin(batch, day())));
        tell(
                new ImportAttendance(
                        new RecordAttendance(id, new AttendanceId("a3"), day(), 30, null),
                        new Origin(batch, day())));
        tell(
                new ImportEnd(
                        new EndTrajectory(id, day(), EndReason.BY_PROVIDER, null),
                        new Origin(batch, day())));
    }

    private StartTrajectory start(TrajectoryId id, String number) {
        return new StartTrajectory(
                id,
                intervention,
                number,
                day(),
                AgeBand.FROM_12_TO_15,
                Gender.X,
                LegalBasis.PUBLIC_TASK,
                2010,
                word("school "));
    }

    private void tell(Command command) {
        told.add(command);
        recorder.tell(command);
    }

    private String word(String what) {
        words++;
        return WORD + "-" + what.replace(' ', '-') + words;
    }

    private LocalDate day() {
        return LocalDate.of(2025, 2, 3).plusDays(days++);
    }

    private static Answers answers() {
        TreeMap<Integer, Integer> items = new TreeMap<>();
        for (int item = 1; item <= 30; item++) {
            items.put(item, 1 + item * (item + 2) % 5);
        }
        return Answers.ofItems(items);
    }

    List<Command> told() {
        return told;
    }

    Client client() {
        return new Client(PROVIDER, ((StartTrajectory) told.getFirst()).clientNumber());
    }

    /** What the search must find, as it stands in clear. */
    static Set<String> clear() {
        return Set.of(CLEAR);
    }

    /** Every text that was told, and the answers as they are sealed. */
    Set<String> planted(Map<String, String> opened) {
        Set<String> planted = new TreeSet<>();
        opened.values().stream().filter(text -> text.length() > 5).forEach(planted::add);
        planted.add(client().number());
        told.stream()
                .filter(ImportTrajectory.class::isInstance)
                .map(told -> ((ImportTrajectory) told).externalId())
                .forEach(planted::add);
        return planted;
    }
}
