package nl.rijker.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import nl.rijker.command.Entry;
import nl.rijker.command.platform.Command;
import nl.rijker.command.session.SessionCommand.CorrectSession;
import nl.rijker.command.session.SessionCommand.RecordSession;
import nl.rijker.command.session.SessionCommand.WithdrawSession;
import nl.rijker.command.trajectory.TrajectoryCommand.CorrectAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.CorrectMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordMeasurement;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawMeasurement;
import nl.rijker.contract.value.Moment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Books are late, wrong and incomplete, about as often as real ones. */
class RecordingTest {
    private static final Map<Moment, Integer> MEASURED = new EnumMap<>(Moment.class);
    private static double facts;
    private static double late;
    private static double corrections;
    private static double withdrawals;

    @BeforeAll
    static void readTheCity() {
        for (Entry entry : new ExampleCity(7, 200_000)) {
            count(entry.command(), entry.at().atOffset(ZoneOffset.UTC).toLocalDate());
        }
    }

    private static void count(Command command, LocalDate recordedOn) {
        switch (command) {
            case RecordSession c -> fact(c.delivery().heldOn(), recordedOn);
            case RecordAttendance c -> fact(c.attendedOn(), recordedOn);
            case RecordMeasurement c -> {
                MEASURED.merge(c.moment(), 1, Integer::sum);
                fact(c.takenOn(), recordedOn);
            }
            case CorrectSession _, CorrectAttendance _, CorrectMeasurement _ -> corrections++;
            case WithdrawSession _, WithdrawAttendance _, WithdrawMeasurement _ -> withdrawals++;
            default -> {}
        }
    }

    private static void fact(LocalDate occurredOn, LocalDate recordedOn) {
        facts++;
        int lastMonthOfQuarter = 3 * ((occurredOn.getMonthValue() + 2) / 3);
        YearMonth grace = YearMonth.of(occurredOn.getYear(), lastMonthOfQuarter).plusMonths(1);
        if (YearMonth.from(recordedOn).isAfter(grace)) {
            late++;
        }
    }

    @Test
    void about_six_in_a_hundred_facts_are_late() {
        assertThat(late / facts).isBetween(0.05, 0.07);
    }

    @Test
    void about_two_in_a_hundred_facts_are_corrected() {
        assertThat(corrections / facts).isBetween(0.017, 0.023);
    }

    @Test
    void about_one_in_a_hundred_facts_is_withdrawn() {
        assertThat(withdrawals / facts).isBetween(0.008, 0.012);
    }

    /** Some leave, and for some the window ends first. */
    @Test
    void later_moments_are_measured_less_often() {
        double first = MEASURED.getOrDefault(Moment.T0, 0);
        assertThat(MEASURED.getOrDefault(Moment.T1, 0) / first).isBetween(0.5, 0.66);
        assertThat(MEASURED.getOrDefault(Moment.T2, 0) / first).isBetween(0.2, 0.39);
    }
}
