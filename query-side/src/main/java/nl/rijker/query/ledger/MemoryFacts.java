package nl.rijker.query.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.contract.value.TrajectoryId;
import nl.rijker.query.ledger.Balances.Presence;
import nl.rijker.query.ledger.Balances.Selection;
import org.jspecify.annotations.Nullable;

/** The fact rows of a {@link MemoryBook}. */
final class MemoryFacts {
    private final List<Fact> facts = new ArrayList<>();

    void add(List<Fact> added) {
        facts.addAll(added);
    }

    void eachPresence(Selection selection, long position, Joins joins, Consumer<Presence> use) {
        boolean change = selection.kind() == Kind.SCALE_CHANGE;
        (change ? pairs(selection, position) : standing(selection, position).stream())
                .map(
                        fixed ->
                                new Presence(
                                        joins.person(fixed.subject()),
                                        fixed.account(selection, change)))
                .distinct()
                .forEach(use);
    }

    /** Oldest first. */
    List<Fact> upTo(Selection selection, long position) {
        return facts.stream()
                .filter(
                        fact ->
                                fact.position() <= position
                                        && fact.municipality().equals(selection.municipality())
                                        && fact.kind() == selection.kind()
                                        && (selection.measures().isEmpty()
                                                || selection.measures().contains(fact.measure()))
                                        && !fact.month().atDay(1).isBefore(selection.from())
                                        && !fact.month().atDay(1).isAfter(selection.to()))
                .sorted(Comparator.comparingLong(Fact::position))
                .toList();
    }

    private Set<Fixed> standing(Selection selection, long position) {
        Map<Fixed, Integer> signs = new HashMap<>();
        upTo(selection, position)
                .forEach(fact -> signs.merge(new Fixed(fact), fact.sign(), Integer::sum));
        signs.values().removeIf(sign -> sign <= 0);
        return signs.keySet();
    }

    private record Measured(TrajectoryId trajectory, @Nullable String measure) {
        Measured(Fixed fixed) {
            this(fixed.trajectory(), fixed.measure());
        }
    }

    /** The later levels of trajectories that have a first one, whenever that was. */
    private Stream<Fixed> pairs(Selection selection, long position) {
        Selection levels =
                new Selection(
                        selection.municipality(),
                        Kind.SCALE_LEVEL,
                        selection.measures(),
                        LocalDate.MIN,
                        selection.to());
        Set<Fixed> standing = standing(levels, position);
        Set<Measured> first =
                standing.stream()
                        .filter(Fixed::isFirst)
                        .map(Measured::new)
                        .collect(Collectors.toSet());
        return standing.stream()
                .filter(later -> !later.isFirst())
                .filter(later -> first.contains(new Measured(later)))
                .filter(later -> !later.month().atDay(1).isBefore(selection.from()));
    }

    /** A fact without position and sign, which a reversal has of its own. */
    private record Fixed(
            SubjectId subject,
            TrajectoryId trajectory,
            InterventionId intervention,
            @Nullable String measure,
            @Nullable String detail,
            YearMonth month,
            long amount) {
        Fixed(Fact fact) {
            this(
                    fact.subject(),
                    fact.trajectory(),
                    fact.intervention(),
                    fact.measure(),
                    fact.detail(),
                    fact.month(),
                    fact.amount());
        }

        boolean isFirst() {
            return Moment.T0.name().equals(detail);
        }

        Account account(Selection selection, boolean change) {
            return new Account(
                    selection.municipality(),
                    selection.kind(),
                    measure,
                    change ? "T0-" + detail : detail,
                    intervention,
                    month.atDay(1));
        }
    }
}
