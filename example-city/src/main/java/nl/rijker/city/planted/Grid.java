package nl.rijker.city.planted;

/**
 * Equal steps for integrals over normal densities. The trapezoid rule with steps this small against
 * the standard deviations of the model is exact to more than twelve digits.
 */
final class Grid {
    static final double STEP = 0.1;
    static final int POINTS = 201;

    private static final double LOWEST = -10;
    private static final double SCALING = 1 / StrictMath.sqrt(2 * StrictMath.PI);

    private Grid() {}

    static double at(int point) {
        return LOWEST + STEP * point;
    }

    /** The point at or before a value. */
    static int point(double value) {
        int point = (int) StrictMath.floor((value - LOWEST) / STEP);
        return StrictMath.clamp(point, 0, POINTS - 1);
    }

    static double normalDensity(double value) {
        return SCALING * StrictMath.exp(-0.5 * value * value);
    }

    static double normalDensity(double value, double mean, double deviation) {
        return normalDensity((value - mean) / deviation) / deviation;
    }
}
