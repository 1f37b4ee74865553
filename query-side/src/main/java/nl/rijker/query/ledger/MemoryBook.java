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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.contract.value.TrajectoryId;
import nl.rijker.query.feed.Recorded;
import org.jspecify.annotations.Nullable;

/** A book in memory: the same rules and the same figures without a database. */
public final class MemoryBook implements Balances {
    private final Function<Recorded, Entries> rules;
    private final List<Posting> postings = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Recorded> joined = new ArrayList<>();

    public MemoryBook(Function<Recorded, Entries> rules) {
        this.rules = rules;
    }

    public void post(Recorded recorded) {
        Entries entries = rules.apply(recorded);
        postings.addAll(entries.postings());
        facts.addAll(entries.facts());
        if (JoinTable.isJoined(recorded.event())) {
            joined.add(recorded);
        }
    }

    public List<Posting> postings() {
        return List.copyOf(postings);
    }

    /** Every balance at a position that isn't zero, by the key of its account. */
    public Map<String, Amounts> balances(long position) {
        Map<String, Amounts> sums = new HashMap<>();
        for (Posting posting : postings) {
            if (posting.position() <= position) {
                sums.merge(posting.account().key(), posting.amounts(), Amounts::plus);
            }
        }
        sums.values().removeIf(Amounts::isZero);
        return sums;
    }

    @Override
    public void each(Selection selection, long position, Consumer<Balance> use) {
        Map<Account, Amounts> sums = new HashMap<>();
        for (Posting posting : postings) {
            if (posting.position() <= position && selection.holds(posting.account())) {
                sums.merge(posting.account(), posting.amounts(), Amounts::plus);
            }
        }
        sums.forEach(
                (account, amounts) -> {
                    if (!amounts.isZero()) {
                        use.accept(new Balance(account, amounts));
                    }
                });
    }

    private record Caused(Account account, Cause cause) {}

    @Override
    public List<CausedBalance> between(Selection selection, long after, long upTo) {
        Map<Caused, Amounts> sums = new HashMap<>();
        for (Posting posting : postings) {
            if (posting.position() > after
                    && posting.position() <= upTo
                    && selection.holds(posting.account())) {
                sums.merge(
                        new Caused(posting.account(), posting.cause()),
                        posting.amounts(),
                        Amounts::plus);
            }
        }
        return sums.entrySet().stream()
                .map(
                        entry ->
                                new CausedBalance(
                                        entry.getKey().cause(),
                                        entry.getKey().account(),
                                        entry.getValue()))
                .sorted(
                        Comparator.comparing((CausedBalance line) -> line.account().key())
                                .thenComparing(line -> line.cause().name()))
                .toList();
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

    @Override
    public void eachPresence(
            Selection selection, long position, Joins joins, Consumer<Presence> use) {
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

    private Set<Fixed> standing(Selection selection, long position) {
        Map<Fixed, Integer> signs = new HashMap<>();
        facts(selection, position)
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

    @Override
    public List<Fact> facts(Selection selection, long position) {
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

    @Override
    public Joins joins(Municipality municipality, long position) {
        Joins joins = new Joins();
        joined.stream()
                .filter(recorded -> recorded.position() <= position)
                .filter(recorded -> recorded.event().municipality().equals(municipality))
                .sorted(Comparator.comparingLong(Recorded::position))
                .forEach(recorded -> joins.on(recorded.event()));
        return joins;
    }
}
