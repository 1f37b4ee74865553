package nl.rijker.query.figures;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rijker.contract.event.FrameworkEvent.ActivityTypeDefined;
import nl.rijker.contract.event.FrameworkEvent.TaxonomyDefined;
import nl.rijker.contract.value.AreaLevel;
import nl.rijker.query.access.NotShown;
import nl.rijker.query.access.Reason;
import nl.rijker.query.ledger.Joins;

/** The codes that a figure can be narrowed to, as known at its position. */
record KnownCodes(Joins joins) {
    /** Refuses a code for which the answer would be empty, whatever was done or measured. */
    void check(Map<Dimension, String> wishes) {
        wishes.forEach(
                (dimension, code) -> {
                    List<String> known = of(dimension).distinct().sorted().toList();
                    if (!known.contains(code)) {
                        throw new NotShown(
                                Reason.UNKNOWN_CODE,
                                dimension.parameter() + "=" + code + FigureQuery.choice(known));
                    }
                });
    }

    private Stream<String> of(Dimension dimension) {
        return switch (dimension) {
            case FACTOR ->
                    Stream.concat(
                            all(TaxonomyDefined.class)
                                    .flatMap(taxonomy -> taxonomy.factors().stream())
                                    .map(factor -> factor.code().value()),
                            joins.scales().keySet().stream()
                                    .flatMap(measure -> joins.factorsOf(measure).stream())
                                    .map(link -> link.factor().value()));
            case ACTIVITY_TYPE ->
                    all(ActivityTypeDefined.class)
                            .map(defined -> defined.activityType().code().value());
            case PROVIDER -> joins.providers().stream().map(provider -> provider.value());
            case AREA ->
                    joins.areas().stream().map(area -> joins.areaAt(area, AreaLevel.WIJK).value());
        };
    }

    private <T> Stream<T> all(Class<T> type) {
        return joins.frameworks().stream().filter(type::isInstance).map(type::cast);
    }
}
