package nl.rijker.city.agenda;

import java.time.LocalDate;

/**
 * When facts reach the books: mostly within a week, some after the month that follows their quarter
 * (late), all of them before the closing day.
 */
public final class Recording {
    private static final long LATE = 2;
    private static final long STEPS = 3;
    private static final long SECONDS_PER_DAY = 86_400;

    /** Between 7:00 and 16:00 UTC, so that the date in Amsterdam is the same. */
    private static final int DAY_START = 7 * 3600;

    private static final int DAY_LENGTH = 9 * 3600;
    private static final double LATE_SHARE = 0.06;
    private static final int LATEST_DELAY = 6;
    private static final int LATE_SPREAD = 45;
    private static final int STEP_SPREAD = 40;

    private Recording() {}

    public static long at(int day, Dice dice) {
        int recorded = StrictMath.min(day, Window.CLOSING_DAY);
        return recorded * SECONDS_PER_DAY + DAY_START + dice.below(DAY_LENGTH);
    }

    public static long startOf(int day) {
        return day * SECONDS_PER_DAY;
    }

    /** Within a week. */
    public static long soon(int day, Dice dice) {
        return at(day + dice.below(LATEST_DELAY / 2) + dice.below(LATEST_DELAY / 2), dice);
    }

    static long first(int day, long factSeed) {
        Dice dice = dice(factSeed, 0);
        return isLate(day, factSeed)
                ? at(lateFrom(day) + dice.below(LATE_SPREAD), dice)
                : soon(day, dice);
    }

    /** When a later step about a fact is recorded, after the one before it. */
    static long next(long previous, long factSeed, int step) {
        Dice dice = dice(factSeed, step);
        int day = (int) (previous / SECONDS_PER_DAY);
        return StrictMath.max(previous, at(day + 1 + dice.below(STEP_SPREAD), dice));
    }

    static boolean isLate(int day, long factSeed) {
        return new Dice(Dice.seed(factSeed, LATE)).chance(LATE_SHARE)
                && lateFrom(day) + LATE_SPREAD <= Window.CLOSING_DAY;
    }

    /** The first day after the month that follows the quarter of the day. */
    private static int lateFrom(int day) {
        LocalDate date = Window.date(day);
        int monthsLeft = 2 - (date.getMonthValue() - 1) % 3;
        return (int) date.withDayOfMonth(1).plusMonths(monthsLeft + 2L).toEpochDay();
    }

    private static Dice dice(long factSeed, int step) {
        return new Dice(Dice.seed(factSeed, STEPS + step));
    }
}
