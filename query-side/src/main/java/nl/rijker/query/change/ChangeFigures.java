package nl.rijker.query.change;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rijker.contract.value.Direction;
import nl.rijker.contract.value.Evidence;
import nl.rijker.query.figures.Basis;
import nl.rijker.query.figures.Breakdown;
import nl.rijker.query.figures.Dimension;
import nl.rijker.query.figures.Protection;
import nl.rijker.query.ledger.Account;
import nl.rijker.query.ledger.Amounts;
import nl.rijker.query.ledger.Balances;
import nl.rijker.query.ledger.Balances.Selection;
import nl.rijker.query.ledger.Joins;
import nl.rijker.query.ledger.Joins.MeasuredScale;
import nl.rijker.query.ledger.Kind;
import nl.rijker.query.statistics.PairSums;
import nl.rijker.query.statistics.PairedChange;
import org.jspecify.annotations.Nullable;

/** Paired change per scale; one line per scale, never pooled over scales. */
public final class ChangeFigures {
    private static final int HUNDREDTHS = 100;

    private record Line(Map<Dimension, String> dimensions, String measure, String moments) {
        /** Lines of a group add up to a line of another breakdown; factors overlap and don't. */
        Object group() {
            return dimensions.containsKey(Dimension.FACTOR) ? this : measure + " " + moments;
        }
    }

    private final Balances balances;

    public ChangeFigures(Balances balances) {
        this.balances = balances;
    }

    /**
     * @param least fewest persons behind a line that is shown
     */
    public List<ChangeFigure> at(Basis basis, Breakdown breakdown, int least) {
        Joins joins = balances.joins(basis.municipality(), basis.position());
        Selection selection =
                new Selection(
                        basis.municipality(),
                        Kind.SCALE_CHANGE,
                        joins.measuresOf(breakdown.only().get(Dimension.FACTOR)),
                        basis.validFrom(),
                        basis.validTo());
        Function<Account, List<Line>> lines =
                lines(least == 0 ? breakdown : breakdown.withNeighbours(), joins);
        Map<Line, Amounts> sums = new HashMap<>();
        balances.each(
                selection,
                basis.position(),
                balance ->
                        lines.apply(balance.account())
                                .forEach(
                                        line ->
                                                sums.merge(
                                                        line, balance.amounts(), Amounts::plus)));
        sums.values().removeIf(amounts -> amounts.n() == 0);
        Protection<Line> protection = new Protection<>(least);
        if (least > 0) {
            balances.eachPresence(
                    selection,
                    basis.position(),
                    joins,
                    presence ->
                            lines.apply(presence.account())
                                    .forEach(line -> protection.add(line, "", presence.person())));
        }
        Map<Line, String> hidden = least == 0 ? Map.of() : hidden(protection, sums);
        return sums.entrySet().stream()
                .filter(entry -> breakdown.wanted(entry.getKey().dimensions()))
                .map(
                        entry ->
                                figure(
                                        entry.getKey(),
                                        entry.getValue(),
                                        joins,
                                        hidden.get(entry.getKey())))
                .sorted(
                        Comparator.comparing((ChangeFigure figure) -> figure.line().toString())
                                .thenComparing(ChangeFigure::measure)
                                .thenComparing(ChangeFigure::moments))
                .toList();
    }

    private static Function<Account, List<Line>> lines(Breakdown breakdown, Joins joins) {
        return account ->
                breakdown.lines(account, joins).stream()
                        .map(
                                line ->
                                        new Line(
                                                line,
                                                text(account.measure()),
                                                text(account.detail())))
                        .toList();
    }

    private static Map<Line, String> hidden(Protection<Line> protection, Map<Line, Amounts> sums) {
        Map<Line, String> hidden = new HashMap<>();
        sums.keySet().stream()
                .collect(Collectors.groupingBy(Line::group))
                .values()
                .forEach(
                        group ->
                                hidden.putAll(
                                        protection.hidden(
                                                group,
                                                protection::isThin,
                                                line ->
                                                        Objects.requireNonNull(sums.get(line))
                                                                .n())));
        return hidden;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static ChangeFigure figure(
            Line line, Amounts sums, Joins joins, @Nullable String hidden) {
        MeasuredScale scale = joins.scale(line.measure()).orElseThrow();
        if (hidden != null) {
            return figure(line, scale, joins, null, null, hidden);
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
                scale.scale().direction() == Direction.HIGHER_IS_BETTER ? change : change.turned(),
                classified == 0
                        ? null
                        : new ChangeFigure.ReliableChange(
                                sums.improved(), sums.unchanged(), sums.worsened()),
                null);
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
