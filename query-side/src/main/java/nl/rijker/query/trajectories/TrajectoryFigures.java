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
import nl.rijker.query.figures.Protection;
import nl.rijker.query.ledger.Account;
import nl.rijker.query.ledger.Balance;
import nl.rijker.query.ledger.Balances;
import nl.rijker.query.ledger.Balances.Selection;
import nl.rijker.query.ledger.Joins;
import nl.rijker.query.ledger.Kind;
import org.jspecify.annotations.Nullable;

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

        long size() {
            return started + allEnded();
        }
    }

    /**
     * @param least fewest persons behind any cell of a line that is shown
     */
    public List<TrajectoryFigure> at(Basis basis, Breakdown breakdown, int least) {
        Joins joins = balances.joins(basis.municipality(), basis.position());
        Breakdown lines = least == 0 ? breakdown : breakdown.withNeighbours();
        Map<String, Totals> totals = new TreeMap<>();
        Protection<String> protection = new Protection<>(least);
        for (Kind kind : List.of(Kind.STARTED, Kind.ENDED)) {
            Selection selection =
                    new Selection(
                            basis.municipality(),
                            kind,
                            Set.of(),
                            basis.validFrom(),
                            basis.validTo());
            balances.each(
                    selection,
                    basis.position(),
                    balance -> {
                        for (Map<Dimension, String> line : lines.lines(balance.account(), joins)) {
                            add(
                                    totals.computeIfAbsent(
                                            line.toString(), absent -> new Totals(line)),
                                    kind,
                                    balance);
                        }
                    });
            if (least > 0) {
                balances.eachPresence(
                        selection,
                        basis.position(),
                        joins,
                        presence -> {
                            Account account = presence.account();
                            for (Map<Dimension, String> line : lines.lines(account, joins)) {
                                protection.add(
                                        line.toString(),
                                        kind + " " + account.detail(),
                                        presence.person());
                            }
                        });
            }
        }
        Map<String, String> hidden = least == 0 ? Map.of() : hidden(protection, totals);
        return totals.values().stream()
                .filter(line -> breakdown.wanted(line.line))
                .map(line -> figure(line, hidden.get(line.line.toString())))
                .toList();
    }

    private static Map<String, String> hidden(
            Protection<String> protection, Map<String, Totals> totals) {
        return protection.hidden(
                totals.keySet(),
                protection::isThin,
                line -> Objects.requireNonNull(totals.get(line)).size());
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

    private static TrajectoryFigure figure(Totals totals, @Nullable String hidden) {
        return hidden != null
                ? new TrajectoryFigure(totals.line, null, null, null, hidden)
                : new TrajectoryFigure(
                        totals.line,
                        totals.started,
                        totals.allEnded(),
                        Collections.unmodifiableMap(totals.ended),
                        null);
    }
}
