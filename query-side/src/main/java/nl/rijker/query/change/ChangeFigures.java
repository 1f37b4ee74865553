package nl.rijker.query.change;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rijker.contract.value.Direction;
import nl.rijker.contract.value.Evidence;
import nl.rijker.query.figures.Basis;
import nl.rijker.query.figures.Breakdown;
import nl.rijker.query.figures.Dimension;
import nl.rijker.query.ledger.Amounts;
import nl.rijker.query.ledger.Balances;
import nl.rijker.query.ledger.Balances.Selection;
import nl.rijker.query.ledger.Joins;
import nl.rijker.query.ledger.Joins.MeasuredScale;
import nl.rijker.query.ledger.Kind;
import nl.rijker.query.statistics.Interval;
import nl.rijker.query.statistics.PairSums;
import nl.rijker.query.statistics.PairedChange;
import org.jspecify.annotations.Nullable;

/** Paired change per scale; one line per scale, never pooled over scales. */
public final class ChangeFigures {
    private static final int HUNDREDTHS = 100;

    private record Line(Map<Dimension, String> dimensions, String measure, String moments) {}

    private final Balances balances;

    public ChangeFigures(Balances balances) {
        this.balances = balances;
    }

    /**
     * @param least fewest pairs that are shown
     */
    public List<ChangeFigure> at(Basis basis, Breakdown breakdown, int least) {
        Joins joins = balances.joins(basis.municipality(), basis.position());
        Selection selection =
                new Selection(
                        basis.municipality(),
                        Kind.SCALE_CHANGE,
                        joins.measuresOf(breakdown.only().get(Dimension.FACTOR)),
                        basis.validFrom().withDayOfMonth(1),
                        basis.validTo());
        Map<Line, Amounts> sums = new HashMap<>();
        balances.each(
                selection,
                basis.position(),
                balance -> {
                    for (Map<Dimension, String> line : breakdown.lines(balance.account(), joins)) {
                        sums.merge(
                                new Line(
                                        line,
                                        text(balance.account().measure()),
                                        text(balance.account().detail())),
                                balance.amounts(),
                                Amounts::plus);
                    }
                });
        return sums.entrySet().stream()
                .filter(entry -> entry.getValue().n() > 0)
                .map(entry -> figure(entry.getKey(), entry.getValue(), joins, least))
                .sorted(
                        Comparator.comparing((ChangeFigure figure) -> figure.line().toString())
                                .thenComparing(ChangeFigure::measure)
                                .thenComparing(ChangeFigure::moments))
                .toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static ChangeFigure figure(Line line, Amounts sums, Joins joins, int least) {
        MeasuredScale scale = joins.scale(line.measure()).orElseThrow();
        if (sums.n() < least) {
            return figure(line, scale, joins, null, null, "fewer than " + least);
        }
        PairedChange change =
                PairedChange.of(
                        new PairSums(
                                sums.n(),
                                sums.before(),
                                sums.sum(),
                                sums.beforeSquares(),
                                sums.squares(),
                                sums.product(),
                                HUNDREDTHS));
        long classified = sums.improved() + sums.unchanged() + sums.worsened();
        return figure(
                line,
                scale,
                joins,
                scale.scale().direction() == Direction.HIGHER_IS_BETTER ? change : turned(change),
                classified == 0
                        ? null
                        : new ChangeFigure.ReliableChange(
                                sums.improved(), sums.unchanged(), sums.worsened()),
                null);
    }

    private static PairedChange turned(PairedChange change) {
        Interval interval = change.interval();
        Double dAv = change.dAv();
        return new PairedChange(
                change.n(),
                -change.mean(),
                change.meanBefore(),
                change.meanAfter(),
                change.standardDeviation(),
                dAv == null ? null : -dAv,
                interval == null ? null : new Interval(-interval.high(), -interval.low()));
    }

    private static ChangeFigure figure(
            Line line,
            MeasuredScale scale,
            Joins joins,
            @Nullable PairedChange change,
            ChangeFigure.@Nullable ReliableChange classes,
            @Nullable String suppressed) {
        return new ChangeFigure(
                line.dimensions(),
                line.measure(),
                scale.scale().name(),
                scale.instrument().name(),
                scale.instrument().validated(),
                evidence(line, joins),
                line.moments(),
                change == null ? null : change.n(),
                change == null ? null : change.mean(),
                change == null ? null : change.standardDeviation(),
                change == null ? null : change.dAv(),
                change == null ? null : change.interval(),
                classes,
                suppressed);
    }

    private static @Nullable Evidence evidence(Line line, Joins joins) {
        String factor = line.dimensions().get(Dimension.FACTOR);
        return joins.factorsOf(line.measure()).stream()
                .filter(link -> link.factor().value().equals(factor))
                .map(nl.rijker.contract.event.InstrumentEvent.ScaleLinked::evidence)
                .findFirst()
                .orElse(null);
    }
}
