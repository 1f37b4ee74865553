package nl.rijker.query.delivery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.query.figures.Basis;
import nl.rijker.query.figures.Breakdown;
import nl.rijker.query.figures.Dimension;
import nl.rijker.query.ledger.Account;
import nl.rijker.query.ledger.Amounts;
import nl.rijker.query.ledger.Balances;
import nl.rijker.query.ledger.Balances.Selection;
import nl.rijker.query.ledger.Joins;
import nl.rijker.query.ledger.Kind;

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
    }

    /**
     * @param least fewest participants that are shown
     */
    public List<DeliveryFigure> at(Basis basis, Breakdown breakdown, int least) {
        Joins joins = balances.joins(basis.municipality(), basis.position());
        Map<String, Totals> totals = new TreeMap<>();
        for (Kind kind : List.of(Kind.SESSIONS, Kind.WORKER_TIME, Kind.VISITS)) {
            balances.each(
                    selection(basis, kind),
                    basis.position(),
                    balance -> {
                        for (Map<Dimension, String> line :
                                breakdown.lines(balance.account(), joins)) {
                            add(
                                    totals.computeIfAbsent(
                                            line.toString(), absent -> new Totals(line)),
                                    kind,
                                    balance.amounts());
                        }
                    });
        }
        addParticipants(basis, breakdown, joins, totals);
        return totals.values().stream().map(line -> figure(line, least)).toList();
    }

    private static Selection selection(Basis basis, Kind kind) {
        return new Selection(
                basis.municipality(),
                kind,
                Set.of(),
                kind == Kind.ATTENDANCE ? basis.validFrom().withDayOfMonth(1) : basis.validFrom(),
                basis.validTo());
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
                presence -> {
                    LocalDate period = presence.month().atDay(1);
                    Account account =
                            new Account(
                                    basis.municipality(),
                                    Kind.ATTENDANCE,
                                    null,
                                    null,
                                    presence.intervention(),
                                    period);
                    ProviderId provider = joins.plan(presence.intervention(), period).provider();
                    for (Map<Dimension, String> line : breakdown.lines(account, joins)) {
                        totals.computeIfAbsent(line.toString(), absent -> new Totals(line))
                                .participants
                                .computeIfAbsent(provider, absent -> new HashSet<>())
                                .add(presence.subject());
                    }
                });
    }

    private static DeliveryFigure figure(Totals totals, int least) {
        long atLeast = totals.participants.values().stream().mapToLong(Set::size).max().orElse(0);
        long atMost = totals.participants.values().stream().mapToLong(Set::size).sum();
        boolean hidden = atMost > 0 && atLeast < least;
        return new DeliveryFigure(
                totals.line,
                totals.sessions.n(),
                BigDecimal.valueOf(totals.workerTime.sum())
                        .divide(MINUTES, 2, RoundingMode.HALF_EVEN),
                totals.visits.sum(),
                hidden ? null : new DeliveryFigure.Reach(atLeast, atMost),
                hidden ? "fewer than " + least : null);
    }
}
