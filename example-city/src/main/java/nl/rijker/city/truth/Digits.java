package nl.rijker.city.truth;

import java.math.BigDecimal;
import java.math.MathContext;

/** Twelve significant digits: what every machine agrees on. */
final class Digits {
    private static final MathContext TWELVE = new MathContext(12);

    private Digits() {}

    static double twelve(double value) {
        return new BigDecimal(value).round(TWELVE).doubleValue();
    }
}
