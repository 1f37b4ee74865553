package nl.rijker.query.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rijker.contract.event.FrameworkEvent.TaxonomyDefined;
import nl.rijker.contract.event.InstrumentEvent.ScaleLinked;
import nl.rijker.contract.value.Factor;
import nl.rijker.contract.value.TaxonomyCode;
import nl.rijker.query.ledger.Joins;
import nl.rijker.query.page.Outcome.NotMeasured;

/**
 * The lines of the ten factors: every factor of the taxonomy in its own order, one line for each
 * scale that measures it, whether there is a figure or not.
 */
final class FactorRows {
    private static final TaxonomyCode TEN_FACTORS = new TaxonomyCode("nji-2018");

    private record Key(String factor, String measure) {}

    private final Joins joins;
    private final Map<Key, Outcome> outcomes;

    private FactorRows(Joins joins, Map<Key, Outcome> outcomes) {
        this.joins = joins;
        this.outcomes = outcomes;
    }

    /**
     * @param moments such as T0-T1
     */
    static List<FactorRow> of(Joins joins, List<FactorFigure> figures, String moments) {
        Map<Key, Outcome> outcomes =
                figures.stream()
                        .filter(figure -> figure.moments().equals(moments))
                        .collect(
                                Collectors.toMap(
                                        figure -> new Key(figure.factor(), figure.measure()),
                                        FactorFigure::outcome));
        return new FactorRows(joins, outcomes).all();
    }

    private List<FactorRow> all() {
        return joins.frameworks().stream()
                .filter(TaxonomyDefined.class::isInstance)
                .map(TaxonomyDefined.class::cast)
                .filter(taxonomy -> taxonomy.taxonomy().equals(TEN_FACTORS))
                .reduce((earlier, later) -> later)
                .map(TaxonomyDefined::factors)
                .stream()
                .flatMap(List::stream)
                .flatMap(this::lines)
                .toList();
    }

    /** A part of a factor, such as BF5.p, has lines only where a scale measures just that part. */
    private Stream<FactorRow> lines(Factor factor) {
        List<FactorRow> measured =
                joins.scales().keySet().stream()
                        .sorted(Comparator.naturalOrder())
                        .flatMap(measure -> line(factor, measure))
                        .toList();
        return measured.isEmpty() && factor.parent() == null
                ? Stream.of(new FactorRow(factor, null, new NotMeasured()))
                : measured.stream();
    }

    private Stream<FactorRow> line(Factor factor, String measure) {
        Function<ScaleLinked, FactorRow> row =
                link ->
                        new FactorRow(
                                factor,
                                Measure.of(joins.scale(measure).orElseThrow(), link.evidence()),
                                outcomes.getOrDefault(
                                        new Key(factor.code().value(), measure),
                                        new NotMeasured()));
        return joins.factorsOf(measure).stream()
                .filter(link -> link.taxonomy().equals(TEN_FACTORS))
                .filter(link -> link.factor().equals(factor.code()))
                .map(row);
    }
}
