package nl.rijker.query.figures;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rijker.contract.value.AreaLevel;
import nl.rijker.contract.value.InterventionPlan;
import nl.rijker.query.ledger.Account;
import nl.rijker.query.ledger.Joins;

/**
 * Which dimensions a figure is broken down by, and which values are wanted.
 *
 * @param by the dimensions that make lines
 * @param only wanted values by dimension
 */
public record Breakdown(Set<Dimension> by, Map<Dimension, String> only) {
    /** One line for everything. */
    public static final Breakdown WHOLE = new Breakdown(Set.of(), Map.of());

    public Breakdown {
        by = Set.copyOf(by);
        only = Map.copyOf(only);
    }

    public static Breakdown by(Dimension... dimensions) {
        return new Breakdown(Set.of(dimensions), Map.of());
    }

    /** The dimensions that a reader can tell apart. */
    public Set<Dimension> dimensions() {
        EnumMap<Dimension, String> all = new EnumMap<>(Dimension.class);
        all.putAll(only);
        by.forEach(dimension -> all.put(dimension, ""));
        return Set.copyOf(all.keySet());
    }

    /**
     * The same lines and those beside them, from which a wanted one could be found by subtraction.
     */
    public Breakdown withNeighbours() {
        String provider = only.get(Dimension.PROVIDER);
        return new Breakdown(
                dimensions(), provider == null ? Map.of() : Map.of(Dimension.PROVIDER, provider));
    }

    /** The lines that an account belongs to; none if it isn't wanted, several for factors. */
    public List<Map<Dimension, String>> lines(Account account, Joins joins) {
        InterventionPlan plan = joins.plan(account.intervention(), account.period());
        EnumMap<Dimension, String> line = new EnumMap<>(Dimension.class);
        for (Dimension dimension : dimensions()) {
            Optional<String> value =
                    switch (dimension) {
                        case FACTOR -> Optional.empty();
                        case ACTIVITY_TYPE -> Optional.of(plan.activityType().value());
                        case PROVIDER -> Optional.of(plan.provider().value());
                        case AREA -> Optional.of(joins.areaAt(plan.area(), AreaLevel.WIJK).value());
                    };
            value.ifPresent(known -> line.put(dimension, known));
        }
        if (!dimensions().contains(Dimension.FACTOR)) {
            return wanted(line) ? List.of(line) : List.of();
        }
        String measure = account.measure() == null ? "" : account.measure();
        return joins.factorsOf(measure).stream()
                .map(
                        link -> {
                            EnumMap<Dimension, String> withFactor = new EnumMap<>(line);
                            withFactor.put(Dimension.FACTOR, link.factor().value());
                            return (Map<Dimension, String>) withFactor;
                        })
                .filter(this::wanted)
                .toList();
    }

    /** Whether a line has the values that are asked for. */
    public boolean wanted(Map<Dimension, String> line) {
        return only.entrySet().stream()
                .allMatch(wish -> wish.getValue().equals(line.get(wish.getKey())));
    }
}
