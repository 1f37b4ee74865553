package nl.rijker.city.place;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.rijker.city.agenda.Window;

/** The weeks with lessons: all but those of the school holidays, which are data. */
public final class SchoolWeeks {
    private record Holiday(String name, LocalDate from, LocalDate to) {
        boolean covers(int day) {
            return from.toEpochDay() <= day && day <= to.toEpochDay();
        }
    }

    private static final int LAST_LESSON_DAY = 4;
    private static final List<Holiday> HOLIDAYS = Resource.rows("school-holidays", Holiday.class);

    /** Week numbers of the window, in order. */
    public static final List<Integer> ALL =
            IntStream.range(0, Window.WEEKS).filter(SchoolWeeks::hasLessons).boxed().toList();

    private SchoolWeeks() {}

    public static boolean hasLessons(int week) {
        int monday = Window.monday(week);
        return HOLIDAYS.stream()
                .noneMatch(
                        holiday ->
                                holiday.covers(monday) && holiday.covers(monday + LAST_LESSON_DAY));
    }
}
