package nl.rijker.city;

import java.util.function.IntToDoubleFunction;
import nl.rijker.city.agenda.Window;
import nl.rijker.city.place.SchoolWeeks;

/** How something is spread over the weeks of the window. */
final class Season {
    /** The share of all up to and including each week. */
    private final double[] upTo = new double[Window.WEEKS + 1];

    private Season(IntToDoubleFunction weight) {
        for (int week = 0; week < Window.WEEKS; week++) {
            upTo[week + 1] = upTo[week] + weight.applyAsDouble(week);
        }
    }

    /** Nothing before the first week; less in the weeks without lessons. */
    static Season from(int firstWeek, double withoutLessons) {
        return new Season(
                week -> {
                    if (week < firstWeek) {
                        return 0;
                    }
                    return SchoolWeeks.hasLessons(week) ? 1 : withoutLessons;
                });
    }

    double share(int week) {
        return (upTo[week + 1] - upTo[week]) / upTo[Window.WEEKS];
    }

    /** The part that falls in this week of all that falls in it or later. */
    double shareOfRest(int week) {
        double rest = upTo[Window.WEEKS] - upTo[week];
        return rest == 0 ? 0 : (upTo[week + 1] - upTo[week]) / rest;
    }

    /** How many of a total fall in a week, so that all weeks together give the total. */
    long part(long total, int week) {
        return upTo(total, week + 1) - upTo(total, week);
    }

    private long upTo(long total, int week) {
        return (long) (total * upTo[week] / upTo[Window.WEEKS]);
    }
}
