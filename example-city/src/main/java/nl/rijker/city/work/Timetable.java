package nl.rijker.city.work;

import nl.rijker.city.agenda.Window;
import nl.rijker.city.place.SchoolWeeks;

/** The days of the fixed sessions of an intervention, numbered from 0. */
public sealed interface Timetable {
    int count();

    int day(int number);

    /** The fixed sessions that one young person attends are so many apart. */
    int stride();

    /** Every so many weeks on the same day of the week. */
    record Rhythm(int firstDay, int weeks, int lastDay) implements Timetable {
        @Override
        public int count() {
            int until = StrictMath.min(lastDay, Window.LAST_DAY);
            return until < firstDay ? 0 : (until - firstDay) / (7 * weeks) + 1;
        }

        @Override
        public int day(int number) {
            return firstDay + 7 * weeks * number;
        }

        @Override
        public int stride() {
            return 1;
        }
    }

    /** On the first days of every week with lessons. */
    record Lessons(int perWeek, int weeksBetween) implements Timetable {
        @Override
        public int count() {
            return perWeek * SchoolWeeks.ALL.size();
        }

        @Override
        public int day(int number) {
            return Window.monday(week(number)) + number % perWeek;
        }

        int week(int number) {
            return SchoolWeeks.ALL.get(number / perWeek);
        }

        @Override
        public int stride() {
            return perWeek * weeksBetween;
        }
    }
}
