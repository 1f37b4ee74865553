package nl.rijker.query.delivery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.query.figures.Basis;
import nl.rijker.query.figures.Breakdown;
import nl.rijker.query.figures.Dimension;
import nl.rijker.query.figures.Protection;
import nl.rijker.query.ledger.Account;
import nl.rijker.query.ledger.Amounts;
import nl.rijker.query.ledger.Balances;
import nl.rijker.query.ledger.Balances.Selection;
import nl.rijker.query.ledger.Joins;
import nl.rijker.query.ledger.Kind;
import org.jspecify.annotations.Nullable;

/** Sessions, hours, visits and known participants. */
public final class DeliveryFigures {
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final Balances balances;

    public DeliveryFigures(Balances balances) {
        this.balances = balances;
    }

    private static final class Totals {
        final Map<Dimension, String> line;
        Amounts sessions = Amounts.ZERO;
        Amounts workerTime = Amounts.ZERO;
        Amounts visits = Amounts.ZERO;
        final Map<ProviderId, Set<SubjectId>> participants = new HashMap<>();

        Totals(Map<Dimension, String> line) {
            this.line = line;
        }

        /** The largest provider's own count, because nobody is linked across providers. */
        long atLeast() {
            return participants.values().stream().mapToLong(Set::size).max().orElse(0);
        }

        long atMost() {
            return participants.values().stream().mapToLong(Set::size).sum();
        }
    }

    /**
     * @param least fewest participants that are shown
     */
    public List<DeliveryFigure> at(Basis basis, Breakdown breakdown, int least) {
        Joins joins = balances.joins(basis.municipality(), basis.position());
        Breakdown lines = least == 0 ? breakdown : breakdown.withNeighbours();
        Map<String, Totals> totals = new TreeMap<>();
        for (Kind kind : List.of(Kind.SESSIONS, Kind.WORKER_TIME, Kind.VISITS)) {
            balances.each(
                    selection(basis, kind),
                    basis.position(),
                    balance -> {
                        for (Map<Dimension, String> line : lines.lines(balance.account(), joins)) {
                            add(
                                    totals.computeIfAbsent(
                                            line.toString(), absent -> new Totals(line)),
                                    kind,
                                    balance.amounts());
                        }
                    });
        }
        addParticipants(basis, lines, joins, totals);
        Map<String, String> hidden = least == 0 ? Map.of() : hidden(totals, least);
        return totals.values().stream()
                .filter(line -> breakdown.wanted(line.line))
                .map(line -> figure(line, hidden.get(line.line.toString())))
                .toList();
    }

    private static Selection selection(Basis basis, Kind kind) {
        return new Selection(
                basis.municipality(), kind, Set.of(), basis.validFrom(), basis.validTo());
    }

    private static void add(Totals totals, Kind kind, Amounts amounts) {
        switch (kind) {
            case SESSIONS -> totals.sessions = totals.sessions.plus(amounts);
            case WORKER_TIME -> totals.workerTime = totals.workerTime.plus(amounts);
            case VISITS -> totals.visits = totals.visits.plus(amounts);
            case SCALE_LEVEL, SCALE_CHANGE, ATTENDANCE, STARTED, ENDED -> {}
        }
    }

    private void addParticipants(
            Basis basis, Breakdown breakdown, Joins joins, Map<String, Totals> totals) {
        balances.eachPresence(
                selection(basis, Kind.ATTENDANCE),
                basis.position(),
                joins,
                presence -> {
                    Account account = presence.account();
                    ProviderId provider =
                            joins.plan(account.intervention(), account.period()).provider();
                    for (Map<Dimension, String> line : breakdown.lines(account, joins)) {
                        totals.computeIfAbsent(line.toString(), absent -> new Totals(line))
                                .participants
                                .computeIfAbsent(provider, absent -> new HashSet<>())
                                .add(presence.person());
                    }
                });
    }

    private static Map<String, String> hidden(Map<String, Totals> totals, int least) {
        Protection<String> protection = new Protection<>(least);
        Set<String> thin = new HashSet<>();
        totals.forEach(
                (line, known) -> {
                    known.participants
                            .values()
                            .forEach(
                                    persons ->
                                            persons.forEach(one -> protection.add(line, "", one)));
                    if (known.atMost() > 0 && known.atLeast() < least) {
                        thin.add(line);
                    }
                });
        return protection.hidden(
                totals.keySet(),
                thin::contains,
                line -> Objects.requireNonNull(totals.get(line)).atMost());
    }

    private static DeliveryFigure figure(Totals totals, @Nullable String hidden) {
        return new DeliveryFigure(
                totals.line,
                totals.sessions.n(),
                BigDecimal.valueOf(totals.workerTime.sum())
                        .divide(MINUTES, 2, RoundingMode.HALF_EVEN),
                totals.visits.sum(),
                hidden == null ? new DeliveryFigure.Reach(totals.atLeast(), totals.atMost()) : null,
                hidden);
    }
}
