package nl.rijker.query.page;

import java.util.List;
import nl.rijker.query.change.ChangeFigure;
import nl.rijker.query.figures.Basis;
import nl.rijker.query.figures.Quarter;
import nl.rijker.query.figures.Sight;
import nl.rijker.query.ledger.Joins;
import nl.rijker.query.statement.Published;
import org.jspecify.annotations.Nullable;

/**
 * What one reader sees of the ten factors.
 *
 * @param quarter the closed quarter that it is about; absent on the live ledger
 * @param untilT1 change between T0 and T1
 * @param untilT2 change between T0 and T2
 */
record FactorPage(
        Scope scope,
        @Nullable Quarter quarter,
        boolean newest,
        Basis basis,
        List<FactorRow> untilT1,
        List<FactorRow> untilT2) {
    /** How much of the books the reader sees. */
    enum Scope {
        EVERYTHING,
        OWN_WORK,
        CLOSED_QUARTER
    }

    static FactorPage live(Scope scope, Joins joins, Sight sight, List<ChangeFigure> changes) {
        List<FactorFigure> figures =
                changes.stream().map(change -> FactorFigure.of(change, sight.least())).toList();
        return of(scope, null, true, sight.basis(), joins, figures);
    }

    static FactorPage closed(Joins joins, Published published, Quarter newest) {
        Quarter quarter = Quarter.parse(published.quarter());
        return of(
                Scope.CLOSED_QUARTER,
                quarter,
                quarter.equals(newest),
                published.basis(),
                joins,
                published.factors().stream().map(FactorFigure::of).toList());
    }

    private static FactorPage of(
            Scope scope,
            @Nullable Quarter quarter,
            boolean newest,
            Basis basis,
            Joins joins,
            List<FactorFigure> figures) {
        return new FactorPage(
                scope,
                quarter,
                newest,
                basis,
                FactorRows.of(joins, figures, "T0-T1"),
                FactorRows.of(joins, figures, "T0-T2"));
    }

    /** The lines between T0 and T1, drawn. */
    public Chart chart() {
        return Chart.of(untilT1);
    }
}
