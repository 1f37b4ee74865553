package nl.rijker.query.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Printed values have twelve significant digits, so that every machine prints the same. */
final class Rounding {
    private static final MathContext PRINTED = new MathContext(12, RoundingMode.HALF_EVEN);

    private Rounding() {}

    static double printed(double value) {
        return new BigDecimal(value).round(PRINTED).doubleValue();
    }
}
