package nl.rijker.city.planted;

import nl.rijker.contract.value.Moment;

/**
 * Low starters leave earlier: who starts lower on what all scales share is less often there at T1,
 * and again at T2. As many leave as in the cohort of Sonneveld and others 2021: 1,616 young people,
 * 1,068 at the second wave (66 %), 635 at the third (39 %).
 *
 * @param name of the mechanism
 * @param slope logit per standard deviation of the shared part
 * @param untilFirst logit of an average person to be there at T1
 * @param untilSecond logit of an average person who was there at T1 to be there at T2
 */
public record DropOut(String name, double slope, double untilFirst, double untilSecond) {
    public static final DropOut LOW_STARTERS_LEAVE =
            new DropOut("low-starters-leave", 0.6, 0.71, 0.31);

    /** The chance of being there at T1, for a value of the shared part. */
    public double staysUntilFirst(double general) {
        return Logistic.of(untilFirst + slope * general);
    }

    /** The chance of being there at T2 for who was there at T1. */
    public double staysUntilSecond(double general) {
        return Logistic.of(untilSecond + slope * general);
    }

    double stays(double general, Moment later) {
        return switch (later) {
            case T0 -> 1;
            case T1 -> staysUntilFirst(general);
            case T2 -> staysUntilFirst(general) * staysUntilSecond(general);
        };
    }

    /** The expected share of all starters who are there at the moment. */
    public double expectedShare(Moment later) {
        double share = 0;
        for (int point = 0; point < Grid.POINTS; point++) {
            double general = Grid.at(point);
            share += Grid.STEP * Grid.normalDensity(general) * stays(general, later);
        }
        return share;
    }
}
