package nl.rijker.city.planted;

import nl.rijker.contract.value.Moment;

/**
 * How much the trait of participants grows, in standard deviations of the trait at T0: by the given
 * amount from T0 to T1 and by somewhat more from T0 to T2; people differ around both.
 */
public record Growth(double untilFirst) {
    /** Standard deviation between persons. */
    static final double SPREAD = 0.35;

    private static final double FURTHER = 1.25;

    double until(Moment later) {
        return switch (later) {
            case T0 -> 0;
            case T1 -> untilFirst;
            case T2 -> FURTHER * untilFirst;
        };
    }
}
