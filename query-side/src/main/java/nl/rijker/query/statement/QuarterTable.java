package nl.rijker.query.statement;

import java.util.List;
import nl.rijker.query.change.ChangeFigure;
import nl.rijker.query.change.ChangeFigures;
import nl.rijker.query.delivery.DeliveryFigure;
import nl.rijker.query.delivery.DeliveryFigures;
import nl.rijker.query.figures.Basis;
import nl.rijker.query.figures.Breakdown;
import nl.rijker.query.figures.Dimension;
import nl.rijker.query.ledger.Balances;
import nl.rijker.query.statement.Published.Change;
import nl.rijker.query.statement.Published.Count;
import nl.rijker.query.statement.Published.Delivered;
import nl.rijker.query.statement.Published.Range;
import nl.rijker.query.statistics.Interval;
import org.jspecify.annotations.Nullable;

/** Protects the figures of one quarter. */
public final class QuarterTable {
    private final ChangeFigures change;
    private final DeliveryFigures delivery;

    public QuarterTable(Balances balances) {
        this.change = new ChangeFigures(balances);
        this.delivery = new DeliveryFigures(balances);
    }

    /**
     * @param basis the quarter, as known on its closing date
     */
    public Published of(String quarter, Basis basis) {
        return new Published(
                quarter,
                basis,
                changes(basis, Dimension.FACTOR),
                changes(basis, Dimension.ACTIVITY_TYPE),
                delivery.at(basis, Breakdown.by(Dimension.ACTIVITY_TYPE), Published.LEAST).stream()
                        .map(QuarterTable::protect)
                        .toList());
    }

    private List<Change> changes(Basis basis, Dimension dimension) {
        return change.at(basis, Breakdown.by(dimension), Published.LEAST).stream()
                .map(figure -> protect(figure, figure.line().getOrDefault(dimension, "")))
                .toList();
    }

    private static Change protect(ChangeFigure figure, String code) {
        Long n = figure.n();
        Double mean = figure.mean();
        return new Change(
                code,
                figure.measure(),
                figure.scale(),
                figure.instrument(),
                figure.validated(),
                figure.evidence(),
                figure.moments(),
                n == null ? null : Published.rounded(n),
                mean == null ? null : Published.oneDecimal(mean),
                range(figure.interval()),
                figure.suppressed());
    }

    private static @Nullable Range range(@Nullable Interval interval) {
        return interval == null
                ? null
                : new Range(
                        Published.oneDecimal(interval.low()),
                        Published.oneDecimal(interval.high()));
    }

    private static Delivered protect(DeliveryFigure figure) {
        DeliveryFigure.Reach reach = figure.participants();
        return new Delivered(
                figure.line().getOrDefault(Dimension.ACTIVITY_TYPE, ""),
                Count.of(figure.sessions()),
                Count.of(figure.hours().longValue()),
                Count.of(figure.visits()),
                reach == null ? new Count(null, figure.suppressed()) : Count.of(reach.atMost()));
    }
}
