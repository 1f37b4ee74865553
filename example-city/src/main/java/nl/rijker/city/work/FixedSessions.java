package nl.rijker.city.work;

import java.util.stream.Stream;
import nl.rijker.city.agenda.Asked;
import nl.rijker.city.agenda.Dice;
import nl.rijker.city.agenda.Facts;
import nl.rijker.city.agenda.Fate;
import nl.rijker.city.agenda.Window;
import nl.rijker.contract.value.Delivery;
import nl.rijker.contract.value.SessionId;

/** The sessions of an intervention that has a timetable. */
public record FixedSessions(Intervention intervention, Timetable timetable) implements Facts {
    private static final long SESSION = 1_000;
    private static final long DELIVERY = 44;
    private static final int SHORTEST = 30;
    private static final int LONGEST = 480;

    /** None where sessions come as they are needed. */
    public static Stream<FixedSessions> of(Intervention intervention) {
        Timetable timetable = intervention.timetable();
        return timetable == null
                ? Stream.empty()
                : Stream.of(new FixedSessions(intervention, timetable));
    }

    public SessionId id(int number) {
        return Delivered.id(seed(number));
    }

    @Override
    public int count() {
        return timetable.count();
    }

    @Override
    public int day(int number) {
        return timetable.day(number);
    }

    @Override
    public long seed(int number) {
        return Dice.seed(intervention.seed(), SESSION + number);
    }

    @Override
    public Asked asked(int number, Fate fate, int step) {
        return new Delivered(intervention, seed(number), delivery(number)).asked(fate, step);
    }

    Delivery delivery(int number) {
        return switch (timetable) {
            case Timetable.Rhythm _ -> usual(number);
            case Timetable.Lessons lessons -> atSchool(lessons, number);
        };
    }

    private Delivery usual(int number) {
        return UsualDelivery.of(
                intervention.offer(), day(number), new Dice(Dice.seed(seed(number), DELIVERY)));
    }

    /** The true hours of the week, divided over its sessions. */
    private Delivery atSchool(Timetable.Lessons lessons, int number) {
        int week = SchoolHours.of(intervention).minutes(lessons.week(number));
        int share = week / lessons.perWeek();
        int last = week - share * (lessons.perWeek() - 1);
        int minutes = number % lessons.perWeek() == lessons.perWeek() - 1 ? last : share;
        int visits = intervention.offer().visits();
        return new Delivery(
                Window.date(day(number)),
                StrictMath.clamp(minutes / 2, SHORTEST, LONGEST),
                minutes,
                new Dice(Dice.seed(seed(number), DELIVERY)).between(visits / 2, 2 * visits));
    }
}
