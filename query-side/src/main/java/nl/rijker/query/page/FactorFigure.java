package nl.rijker.query.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.rijker.query.change.ChangeFigure;
import nl.rijker.query.figures.Dimension;
import nl.rijker.query.page.Outcome.Changed;
import nl.rijker.query.page.Outcome.TooFew;
import nl.rijker.query.statement.Published;
import nl.rijker.query.statement.Published.Range;
import nl.rijker.query.statistics.Interval;
import org.jspecify.annotations.Nullable;

/** A figure of change by factor, from the live ledger or from a published table. */
record FactorFigure(String factor, String measure, String moments, Outcome outcome) {
    private static final int DECIMALS = 2;

    /** Rounds to hundredths of a point, which is as exact as a score itself. */
    static FactorFigure of(ChangeFigure figure, int least) {
        Long n = figure.n();
        Double mean = figure.mean();
        return new FactorFigure(
                figure.line().getOrDefault(Dimension.FACTOR, ""),
                figure.measure(),
                figure.moments(),
                n == null || mean == null
                        ? new TooFew(least)
                        : new Changed(n, rounded(mean), range(figure.interval())));
    }

    static FactorFigure of(Published.Change change) {
        Long n = change.n();
        BigDecimal mean = change.mean();
        return new FactorFigure(
                change.code(),
                change.measure(),
                change.moments(),
                n == null || mean == null
                        ? new TooFew(Published.LEAST)
                        : new Changed(n, mean, change.interval()));
    }

    private static @Nullable Range range(@Nullable Interval interval) {
        return interval == null
                ? null
                : new Range(rounded(interval.low()), rounded(interval.high()));
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
