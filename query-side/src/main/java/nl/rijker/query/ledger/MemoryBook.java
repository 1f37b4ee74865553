package nl.rijker.query.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.rijker.contract.value.Municipality;
import nl.rijker.query.feed.Recorded;

/** A book in memory: the same rules and the same figures without a database. */
public final class MemoryBook implements Balances {
    private final Function<Recorded, Entries> rules;
    private final List<Posting> postings = new ArrayList<>();
    private final MemoryFacts facts = new MemoryFacts();
    private final List<Recorded> joined = new ArrayList<>();

    public MemoryBook(Function<Recorded, Entries> rules) {
        this.rules = rules;
    }

    public void post(Recorded recorded) {
        Entries entries = rules.apply(recorded);
        postings.addAll(entries.postings());
        facts.add(entries.facts());
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

    @Override
    public void eachPresence(
            Selection selection, long position, Joins joins, Consumer<Presence> use) {
        facts.eachPresence(selection, position, joins, use);
    }

    @Override
    public List<Fact> facts(Selection selection, long position) {
        return facts.upTo(selection, position);
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
