package nl.rijker.city.planted;

/** The standard logistic distribution function. */
final class Logistic {
    private Logistic() {}

    static double of(double value) {
        return 1 / (1 + StrictMath.exp(-value));
    }
}
