package nl.rijker.city.planted;

import nl.rijker.city.agenda.Dice;
import nl.rijker.contract.value.Moment;

/**
 * What can't be seen of one young person in one trajectory. The trait of a scale is partly what all
 * scales share and partly its own; both are standard normal, and so is the trait at T0. Nobody's
 * trait depends on anybody else's: there are no group effects.
 *
 * @param seed of the trajectory
 * @param general the shared part
 * @param responsiveness how much more than others this person changes
 */
public record Person(long seed, double general, double responsiveness) {
    /** Correlation of the trait of a scale with the shared part. */
    static final double LOADING = 0.6;

    static final double OWN = StrictMath.sqrt(1 - LOADING * LOADING);
    private static final long PERSON = 11;
    private static final long SCALE = 100;

    public static Person of(long seed) {
        Dice dice = new Dice(Dice.seed(seed, PERSON));
        return new Person(seed, dice.normal(), dice.normal());
    }

    /**
     * @param scale number of the scale among all scales
     */
    double trait(int scale, Growth growth, Moment moment) {
        double own = new Dice(Dice.seed(seed, SCALE + scale)).normal();
        double first = LOADING * general + OWN * own;
        return moment == Moment.T0
                ? first
                : first + growth.until(moment) + Growth.SPREAD * responsiveness;
    }
}
