package nl.rijker.city.youth;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.rijker.city.agenda.Asked;
import nl.rijker.city.agenda.Dice;
import nl.rijker.city.agenda.Facts;
import nl.rijker.city.agenda.Fate;
import nl.rijker.city.agenda.Window;
import nl.rijker.city.offer.Offer;
import nl.rijker.city.work.FixedSessions;
import nl.rijker.command.trajectory.TrajectoryCommand;
import nl.rijker.command.trajectory.TrajectoryCommand.CorrectAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.WithdrawAttendance;
import nl.rijker.contract.value.AttendanceId;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.SessionId;
import nl.rijker.contract.value.WorkForm;
import org.jspecify.annotations.Nullable;

/**
 * The fixed sessions of the intervention that one young person attends. Individual work is no
 * session of a group, so it names none.
 *
 * @param first number of the first meeting; meetings are as many sessions apart as the timetable
 *     says
 */
record Attendances(Participation participation, FixedSessions sessions, int first, int count)
        implements Facts {
    private static final long ATTENDANCE = 20_000;
    private static final long PRESENT = 91;
    private static final long DETAILS = 92;
    private static final double PRESENT_SHARE = 0.82;
    private static final int QUARTER = 15;
    private static final int DIGIT = 10;

    /** Ids are unique in their trajectory only, so a few serve all. */
    private static final List<AttendanceId> IDS = ids("a");

    private static final List<AttendanceId> DUPLICATES = ids("b");

    static Attendances of(Participation participation) {
        FixedSessions sessions =
                FixedSessions.of(participation.intervention()).findFirst().orElseThrow();
        int first = meetingFrom(sessions, participation.firstDay());
        int last =
                meetingFrom(sessions, StrictMath.min(participation.lastDay(), Window.LAST_DAY) + 1);
        return new Attendances(participation, sessions, first, last - first);
    }

    /** The number of the first meeting on or after a day. */
    private static int meetingFrom(FixedSessions sessions, int day) {
        int stride = sessions.timetable().stride();
        int low = 0;
        int high = (sessions.count() + stride - 1) / stride;
        while (low < high) {
            int middle = (low + high) / 2;
            if (sessions.day(middle * stride) < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static List<AttendanceId> ids(String letter) {
        return IntStream.rangeClosed(1, 64)
                .mapToObj(number -> new AttendanceId(letter + number))
                .toList();
    }

    @Override
    public int day(int number) {
        return sessions.day(session(number));
    }

    @Override
    public long seed(int number) {
        return Dice.seed(participation.seed(), ATTENDANCE + number);
    }

    @Override
    public Fate fate(int number) {
        long seed = seed(number);
        return new Dice(Dice.seed(seed, PRESENT)).chance(PRESENT_SHARE)
                ? Fate.of(seed)
                : Fate.ABSENT;
    }

    @Override
    public Asked asked(int number, Fate fate, int step) {
        return new Asked(
                participation.intervention().recorder(seed(number)), command(number, fate, step));
    }

    private TrajectoryCommand command(int number, Fate fate, int step) {
        Dice dice = new Dice(Dice.seed(seed(number), DETAILS));
        int minutes = offer().minutes() + QUARTER * (dice.below(3) - 1);
        AttendanceId id = IDS.get(number);
        if (fate == Fate.CORRECTED) {
            return step == 0
                    ? recorded(number, id, minutes / DIGIT)
                    : new CorrectAttendance(
                            participation.id(),
                            id,
                            date(number),
                            minutes,
                            sessionId(number),
                            ReasonCode.TYPING_ERROR,
                            null);
        }
        return switch (step) {
            case 0 -> recorded(number, id, minutes);
            case 1 -> recorded(number, DUPLICATES.get(number), minutes);
            default ->
                    new WithdrawAttendance(
                            participation.id(),
                            DUPLICATES.get(number),
                            ReasonCode.RECORDED_TWICE,
                            null);
        };
    }

    private RecordAttendance recorded(int number, AttendanceId id, int minutes) {
        return new RecordAttendance(
                participation.id(), id, date(number), minutes, sessionId(number));
    }

    private int session(int number) {
        return (first + number) * sessions.timetable().stride();
    }

    private @Nullable SessionId sessionId(int number) {
        return offer().form() == WorkForm.INDIVIDUAL ? null : sessions.id(session(number));
    }

    private LocalDate date(int number) {
        return Window.date(day(number));
    }

    private Offer offer() {
        return participation.intervention().offer();
    }
}
