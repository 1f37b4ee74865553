package nl.rijker.city.planted;

import nl.rijker.city.agenda.Dice;

/**
 * How an answer comes about: centre + slope · trait + noise · (standard logistic), rounded to the
 * nearest category and kept within the bounds (the graded response model of Samejima 1969).
 *
 * @param reversed the written answer counts down
 */
public record ItemModel(
        int number,
        int lowest,
        int highest,
        boolean reversed,
        double centre,
        double slope,
        double noise) {

    /** The answer as it is written down. */
    int answer(double trait, Dice dice) {
        double felt = centre + slope * trait + noise * dice.logistic();
        int level = (int) StrictMath.clamp(StrictMath.floor(felt + 0.5), lowest, highest);
        return reversed ? lowest + highest - level : level;
    }

    /** The chance of each category of the scored item, lowest first. */
    double[] chances(double trait) {
        double[] chances = new double[highest - lowest + 1];
        double atLeast = 1;
        for (int level = lowest; level < highest; level++) {
            double above = Logistic.of((centre + slope * trait - level - 0.5) / noise);
            chances[level - lowest] = atLeast - above;
            atLeast = above;
        }
        chances[highest - lowest] = atLeast;
        return chances;
    }
}
