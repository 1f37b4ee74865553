package nl.rijker.city.agenda;

import java.time.LocalDate;

/** The three school years of Voorbeeldstad, in days since 1970 and in weeks from Monday. */
public final class Window {
    public static final LocalDate FIRST_DATE = LocalDate.of(2023, 8, 1);
    public static final int FIRST_DAY = day(2023, 8, 1);
    public static final int LAST_DAY = day(2026, 7, 31);

    /** The last day on which something is recorded. */
    public static final int CLOSING_DAY = day(2026, 9, 30);

    private static final int FIRST_MONDAY = day(2023, 7, 31);
    public static final int WEEKS = (LAST_DAY - FIRST_MONDAY) / 7 + 1;

    private Window() {}

    public static int monday(int week) {
        return FIRST_MONDAY + 7 * week;
    }

    public static int weekOf(int day) {
        return (day - FIRST_MONDAY) / 7;
    }

    public static int day(int year, int month, int dayOfMonth) {
        return (int) LocalDate.of(year, month, dayOfMonth).toEpochDay();
    }

    public static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }
}
