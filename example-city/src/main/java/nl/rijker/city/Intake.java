package nl.rijker.city;

import java.util.List;
import nl.rijker.city.agenda.Agenda;
import nl.rijker.city.agenda.Choice;
import nl.rijker.city.agenda.Dice;
import nl.rijker.city.agenda.Window;
import nl.rijker.city.offer.Offer;
import nl.rijker.city.work.Offering;
import nl.rijker.city.work.Programme;
import nl.rijker.city.youth.Arrival;
import nl.rijker.city.youth.Clients;

/**
 * Which young people start, week by week. How many is settled beforehand from the number of
 * entries, never from what anybody answers, so that the planted truth stays the truth.
 */
final class Intake {
    /** Every line that follows young people has begun by then. */
    static final int FIRST_WEEK = 8;

    private static final Season SEASON = Season.from(FIRST_WEEK, 0.4);
    private static final long ARRIVAL = 4_000_000_000L;

    /** Steps of the golden section spread offers evenly, however few young people there are. */
    private static final double GOLDEN_STEP = 0.6180339887498949;

    private final long seed;
    private final Choice<List<Offering>> offers;
    private final Clients clients = new Clients();
    private final long total;
    private double turn;
    private long arrived;

    Intake(long seed, Programme programme, long entries) {
        this.seed = seed;
        this.offers =
                new Choice<>(
                        Offer.WITH_GUIDANCE.stream()
                                .map(offer -> lines(programme, offer))
                                .filter(lines -> !lines.isEmpty())
                                .toList(),
                        lines -> lines.getFirst().offer().guided().share());
        this.turn = new Dice(seed).fraction();
        this.total = (long) (entries / meanEntries());
    }

    private static List<Offering> lines(Programme programme, Offer offer) {
        return programme.guided().stream()
                .filter(offering -> offering.offer().equals(offer))
                .toList();
    }

    private static double meanEntries() {
        double mean = 0;
        for (int week = FIRST_WEEK; week < Window.WEEKS; week++) {
            mean += SEASON.share(week) * Rehearsal.entries(week);
        }
        return mean;
    }

    /** What all who start after this week will probably make. */
    double expectedAfter(int week) {
        double expected = 0;
        for (int later = week + 1; later < Window.WEEKS; later++) {
            expected += SEASON.part(total, later) * Rehearsal.entries(later);
        }
        return expected;
    }

    void plan(int week, Agenda agenda, Budget budget) {
        for (long number = SEASON.part(total, week); number > 0; number--) {
            Arrival arrival = next(week);
            int entries = arrival.entries();
            if (budget.affords(entries)) {
                budget.reserve(entries);
                arrival.begin(agenda);
            }
        }
    }

    private Arrival next(int week) {
        long arrivalSeed = Dice.seed(seed, ARRIVAL + arrived++);
        turn += GOLDEN_STEP;
        turn -= StrictMath.floor(turn);
        Dice dice = new Dice(arrivalSeed);
        int day = Window.monday(week) + dice.below(5);
        Offering offering = dice.one(offers.at(turn));
        return Arrival.of(arrivalSeed, offering.runningOn(day), day, clients);
    }
}
