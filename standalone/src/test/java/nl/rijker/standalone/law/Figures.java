package nl.rijker.standalone.law;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.rijker.contract.json.Json;
import nl.rijker.query.change.ChangeFigures;
import nl.rijker.query.delivery.DeliveryFigures;
import nl.rijker.query.figures.Basis;
import nl.rijker.query.figures.Breakdown;
import nl.rijker.query.figures.Dimension;
import nl.rijker.query.ledger.Balances;
import nl.rijker.query.ledger.Definitions;
import nl.rijker.query.schools.SchoolHours;
import nl.rijker.query.trajectories.TrajectoryFigures;
import org.apache.commons.numbers.fraction.BigFraction;

/** Every family of figures at one position, as it is printed. */
final class Figures {
    private static final Instant AGE = Instant.parse("2026-06-30T12:00:00Z");

    private Figures() {}

    static Basis basis(long position) {
        return new Basis(
                Stage.CITY,
                position,
                null,
                AGE,
                Definitions.NONE,
                LocalDate.of(1900, 1, 1),
                LocalDate.of(2999, 12, 31),
                1,
                List.of());
    }

    /** Twelve significant digits. */
    static double printed(BigFraction exact) {
        return new BigDecimal(exact.getNumerator())
                .divide(
                        new BigDecimal(exact.getDenominator()),
                        new MathContext(12, RoundingMode.HALF_EVEN))
                .doubleValue();
    }

    static String at(Balances balances, long position) {
        Basis basis = basis(position);
        List<Object> all = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            all.add(new ChangeFigures(balances).at(basis, Breakdown.by(dimension), 0));
        }
        all.add(new DeliveryFigures(balances).at(basis, Breakdown.by(Dimension.AREA), 0));
        all.add(new DeliveryFigures(balances).at(basis, Breakdown.by(Dimension.ACTIVITY_TYPE), 0));
        all.add(new TrajectoryFigures(balances).at(basis, Breakdown.WHOLE, 0));
        all.add(new SchoolHours(balances).at(basis, Breakdown.WHOLE));
        return Json.mapper().writeValueAsString(all);
    }
}
