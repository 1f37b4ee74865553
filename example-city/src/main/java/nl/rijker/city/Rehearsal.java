package nl.rijker.city;

import java.util.List;
import nl.rijker.city.agenda.Choice;
import nl.rijker.city.agenda.Dice;
import nl.rijker.city.agenda.Window;
import nl.rijker.city.work.Offering;
import nl.rijker.city.work.Programme;
import nl.rijker.city.work.Volume;
import nl.rijker.city.youth.Arrival;
import nl.rijker.city.youth.Clients;

/**
 * How many entries a trajectory makes on average, by the week in which it starts. Tried out once on
 * young people who never appear; it only steers how many sessions are needed, never what they say.
 */
final class Rehearsal {
    private static final int STEP = 4;
    private static final int TRIES = 100;
    private static final double[] ENTRIES = entries();

    private Rehearsal() {}

    static double entries(int week) {
        return ENTRIES[week];
    }

    private static double[] entries() {
        Programme programme = new Programme(0, new Volume(20_000));
        Choice<Offering> offerings =
                new Choice<>(
                        List.copyOf(programme.guided()),
                        offering -> offering.offer().guided().share());
        double[] entries = new double[Window.WEEKS];
        double mean = 0;
        for (int week = Window.WEEKS - 1; week >= Intake.FIRST_WEEK; week--) {
            if ((Window.WEEKS - 1 - week) % STEP == 0) {
                mean = mean(offerings, week);
            }
            entries[week] = mean;
        }
        return entries;
    }

    private static double mean(Choice<Offering> offerings, int week) {
        Clients clients = new Clients();
        double sum = 0;
        for (int number = 0; number < TRIES; number++) {
            long seed = Dice.seed(week, number);
            Offering offering = offerings.at((number + 0.5) / TRIES);
            int day = Window.monday(week);
            sum += Arrival.of(seed, offering.runningOn(day), day, clients).entries();
        }
        return sum / TRIES;
    }
}
