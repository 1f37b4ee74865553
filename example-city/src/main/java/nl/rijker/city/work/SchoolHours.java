package nl.rijker.city.work;

import java.util.Objects;
import nl.rijker.city.agenda.Dice;
import nl.rijker.city.place.School;

/** What is really delivered at a school: its planned hours, now more and now less. */
public record SchoolHours(School school, long seed) {
    private static final long HOURS = 51;
    private static final double LEAST = 0.85;
    private static final double RANGE = 0.25;
    private static final int ROUNDED_TO = 5;

    static SchoolHours of(Intervention intervention) {
        School school = Objects.requireNonNull(intervention.school(), "school");
        return new SchoolHours(school, Dice.seed(intervention.seed(), HOURS));
    }

    /**
     * @return minutes of all workers together
     */
    public int minutes(int week) {
        double part = LEAST + RANGE * new Dice(Dice.seed(seed, week)).fraction();
        int steps = (int) (60 * school.hoursPerWeek() * part / ROUNDED_TO);
        return ROUNDED_TO * steps;
    }
}
