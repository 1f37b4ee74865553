package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.trajectory.Answers;
import nl.rijker.command.trajectory.TrajectoryCommand.CorrectAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.CorrectMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.EndTrajectory;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.StartTrajectory;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawTrajectory;
import nl.rijker.contract.value.AgeBand;
import nl.rijker.contract.value.AttendanceId;
import nl.rijker.contract.value.EndReason;
import nl.rijker.contract.value.Gender;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.LegalBasis;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.SessionId;
import nl.rijker.contract.value.TrajectoryId;
import nl.rijker.query.ledger.Replay;
import nl.rijker.standalone.database.Account;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is sealed stands nowhere in clear: not in a table, an index, the WAL or a log. */
class PlantedStringsTest {
    private static final Platform PLATFORM = Platform.shared();
    private static final String CLEAR = "Zq7xw-in-clear-provider";
    private static final String CLIENT = "Zq7xw-client-1";
    private static final String SCHOOL = "Zq7xw school";
    private static final String SESSION = "Zq7xw-session";
    private static final List<String> EXPLANATIONS =
            List.of(
                    "Zq7xw measurement corrected",
                    "Zq7xw measurement withdrawn",
                    "Zq7xw attendance corrected",
                    "Zq7xw attendance withdrawn",
                    "Zq7xw trajectory ended",
                    "Zq7xw trajectory withdrawn",
                    "Zq7xw refused");

    /** Days that nothing else in this JVM happens on. */
    private static final List<LocalDate> DAYS =
            List.of(
                    LocalDate.of(2025, 2, 3),
                    LocalDate.of(2025, 2, 11),
                    LocalDate.of(2025, 2, 13),
                    LocalDate.of(2025, 2, 14),
                    LocalDate.of(2025, 2, 17),
                    LocalDate.of(2025, 2, 19));

    private static final Answers ANSWERS = Answers.ofItems(items());
    private static final Set<String> SEALED = sealed();

    @BeforeAll
    static void a_young_person_passes_through() {
        Recorder recorder = PLATFORM.in("GM1010").city();
        recorder.provider("aanbieder-1", CLEAR);
        InterventionId intervention = recorder.intervention("i1", "ACT-101", "noord");
        tellEverythingSealed(recorder, new TrajectoryId("t1"), intervention);
        assertThatThrownBy(
                        () ->
                                recorder.tell(
                                        new EndTrajectory(
                                                new TrajectoryId("t1"),
                                                DAYS.get(5),
                                                EndReason.UNKNOWN,
                                                EXPLANATIONS.get(6))))
                .isInstanceOf(Refused.class);
        PLATFORM.awaitFeed();
        PLATFORM.bean(Replay.class).run(position -> {});
        PLATFORM.tell(Account.POSTGRES, "CHECKPOINT");
    }

    private static void tellEverythingSealed(
            Recorder recorder, TrajectoryId id, InterventionId intervention) {
        SessionId session = new SessionId(SESSION);
        AttendanceId attendance = new AttendanceId("a1");
        recorder.tell(
                new StartTrajectory(
                        id,
                        intervention,
                        CLIENT,
                        DAYS.get(0),
                        AgeBand.UNKNOWN,
                        Gender.UNKNOWN,
                        LegalBasis.PUBLIC_TASK,
                        2010,
                        SCHOOL));
        recorder.tell(
                new RecordMeasurement(id, MixedWork.TEN_FACTORS, Moment.T0, DAYS.get(1), ANSWERS));
        recorder.tell(
                new CorrectMeasurement(
                        id,
                        MixedWork.TEN_FACTORS,
                        Moment.T0,
                        DAYS.get(2),
                        ANSWERS,
                        ReasonCode.OTHER,
                        EXPLANATIONS.get(0)));
        recorder.tell(
                new WithdrawMeasurement(
                        id,
                        MixedWork.TEN_FACTORS,
                        Moment.T0,
                        ReasonCode.OTHER,
                        EXPLANATIONS.get(1)));
        recorder.tell(new RecordAttendance(id, attendance, DAYS.get(3), 45, session));
        recorder.tell(
                new CorrectAttendance(
                        id,
                        attendance,
                        DAYS.get(4),
                        50,
                        session,
                        ReasonCode.OTHER,
                        EXPLANATIONS.get(2)));
        recorder.tell(
                new WithdrawAttendance(id, attendance, ReasonCode.OTHER, EXPLANATIONS.get(3)));
        recorder.tell(
                new EndTrajectory(id, DAYS.get(5), EndReason.BY_AGREEMENT, EXPLANATIONS.get(4)));
        recorder.tell(new WithdrawTrajectory(id, ReasonCode.OTHER, EXPLANATIONS.get(5)));
    }

    private static Map<Integer, Integer> items() {
        TreeMap<Integer, Integer> items = new TreeMap<>();
        for (int item = 1; item <= 30; item++) {
            items.put(item, 1 + item * item % 5);
        }
        return items;
    }

    private static Set<String> sealed() {
        Set<String> sealed = new TreeSet<>(EXPLANATIONS);
        sealed.addAll(List.of(CLIENT, SCHOOL, SESSION));
        DAYS.forEach(day -> sealed.add(day.toString()));
        StringBuilder answers = new StringBuilder();
        items().forEach(
                        (item, answer) ->
                                answers.append(item).append('=').append(answer).append(' '));
        sealed.add(answers.substring(0, 20));
        return sealed;
    }

    @Test
    void no_file_of_the_database_or_the_application_holds_a_sealed_word() throws IOException {
        assertThat(Traces.inFiles(SEALED)).isEmpty();
    }

    /** Planted fault: the same search finds what stands in clear. */
    @Test
    void the_search_of_files_finds_what_is_clear() throws IOException {
        assertThat(Traces.inFiles(Set.of(CLEAR))).isNotEmpty();
    }

    /** Long values are compressed on disk, where a search of bytes might miss them. */
    @Test
    void no_row_of_any_table_holds_a_sealed_word() {
        assertThat(Traces.inTables(PLATFORM, SEALED)).isEmpty();
    }

    @Test
    void the_search_of_rows_finds_what_is_clear() {
        assertThat(Traces.inTables(PLATFORM, Set.of(CLEAR)))
                .contains("command.event", "command.reference", "ledger.joined_event");
    }
}
