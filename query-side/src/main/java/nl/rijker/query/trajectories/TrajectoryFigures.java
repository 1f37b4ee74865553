package nl.rijker.query.trajectories;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.rijker.contract.value.EndReason;
import nl.rijker.query.figures.Basis;
import nl.rijker.query.figures.Breakdown;
import nl.rijker.query.figures.Dimension;
import nl.rijker.query.ledger.Balance;
import nl.rijker.query.ledger.Balances;
import nl.rijker.query.ledger.Balances.Selection;
import nl.rijker.query.ledger.Joins;
import nl.rijker.query.ledger.Kind;

/** Trajectories started, ended, and by which reason. */
public final class TrajectoryFigures {
    private final Balances balances;

    public TrajectoryFigures(Balances balances) {
        this.balances = balances;
    }

    private static final class Totals {
        final Map<Dimension, String> line;
        long started;
        final Map<EndReason, Long> ended = new EnumMap<>(EndReason.class);

        Totals(Map<Dimension, String> line) {
            this.line = line;
        }

        long allEnded() {
            return ended.values().stream().mapToLong(Long::longValue).sum();
        }

        /** The smallest count that is shown, zero apart. */
        long smallest() {
            long least = started == 0 ? Long.MAX_VALUE : started;
            for (long count : ended.values()) {
                least = count == 0 ? least : Math.min(least, count);
            }
            return least;
        }
    }

    /**
     * @param least fewest trajectories that are shown in any cell of a line
     */
    public List<TrajectoryFigure> at(Basis basis, Breakdown breakdown, int least) {
        Joins joins = balances.joins(basis.municipality(), basis.position());
        Map<String, Totals> totals = new TreeMap<>();
        for (Kind kind : List.of(Kind.STARTED, Kind.ENDED)) {
            Selection selection =
                    new Selection(
                            basis.municipality(),
                            kind,
                            Set.of(),
                            basis.validFrom().withDayOfMonth(1),
                            basis.validTo());
            balances.each(
                    selection,
                    basis.position(),
                    balance -> {
                        for (Map<Dimension, String> line :
                                breakdown.lines(balance.account(), joins)) {
                            add(
                                    totals.computeIfAbsent(
                                            line.toString(), absent -> new Totals(line)),
                                    kind,
                                    balance);
                        }
                    });
        }
        return totals.values().stream().map(line -> figure(line, least)).toList();
    }

    private static void add(Totals totals, Kind kind, Balance balance) {
        if (kind == Kind.STARTED) {
            totals.started += balance.amounts().n();
        } else {
            EndReason reason =
                    EndReason.valueOf(Objects.requireNonNull(balance.account().detail()));
            totals.ended.merge(reason, balance.amounts().n(), Long::sum);
        }
    }

    private static TrajectoryFigure figure(Totals totals, int least) {
        return totals.smallest() < least
                ? new TrajectoryFigure(totals.line, null, null, null, "fewer than " + least)
                : new TrajectoryFigure(
                        totals.line,
                        totals.started,
                        totals.allEnded(),
                        Collections.unmodifiableMap(totals.ended),
                        null);
    }
}
