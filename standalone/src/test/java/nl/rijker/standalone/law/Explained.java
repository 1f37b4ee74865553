package nl.rijker.standalone.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.rijker.query.change.Explanation;
import nl.rijker.query.ledger.Account;
import nl.rijker.query.ledger.Amounts;
import nl.rijker.query.ledger.Cause;
import nl.rijker.query.ledger.Kind;
import nl.rijker.query.ledger.MemoryBook;
import nl.rijker.query.ledger.Posting;
import org.apache.commons.numbers.fraction.BigFraction;

/** What changed between two positions, whole and in parts. */
record Explained(
        Map<String, Amounts> differenceOfBalances,
        Map<String, Amounts> partsOfBalances,
        Map<String, BigFraction> differenceOfFigures,
        Map<String, BigFraction> partsOfFigures) {

    static Explained of(MemoryBook book, long from, long to) {
        Map<String, Amounts> parts = new HashMap<>();
        Map<String, Map<Cause, Amounts>> byCause = new TreeMap<>();
        Map<String, Amounts> first = new TreeMap<>();
        for (Posting posting : book.postings()) {
            Account account = posting.account();
            if (posting.position() > from && posting.position() <= to) {
                parts.merge(account.key(), posting.amounts(), Amounts::plus);
            }
            if (account.kind() == Kind.SCALE_CHANGE && posting.position() <= to) {
                String line = account.measure() + " " + account.detail();
                first.putIfAbsent(line, Amounts.ZERO);
                if (posting.position() <= from) {
                    first.merge(line, posting.amounts(), Amounts::plus);
                } else {
                    byCause.computeIfAbsent(line, absent -> new HashMap<>())
                            .merge(posting.cause(), posting.amounts(), Amounts::plus);
                }
            }
        }
        parts.values().removeIf(Amounts::isZero);
        Map<String, BigFraction> whole = new TreeMap<>();
        Map<String, BigFraction> sums = new TreeMap<>();
        first.forEach(
                (line, amounts) -> {
                    Map<Cause, Amounts> causes = byCause.getOrDefault(line, Map.of());
                    Amounts last = causes.values().stream().reduce(amounts, Amounts::plus);
                    whole.put(line, Explanation.mean(last).subtract(Explanation.mean(amounts)));
                    List<Explanation.Part> steps = new ArrayList<>(Explanation.of(amounts, causes));
                    sums.put(
                            line,
                            steps.stream()
                                    .map(Explanation.Part::change)
                                    .reduce(BigFraction.ZERO, BigFraction::add));
                });
        return new Explained(difference(book, book, from, to), parts, whole, sums);
    }

    /** Parts of one book against the difference of another, for a planted fault. */
    static Explained of(MemoryBook faulty, MemoryBook real, long from) {
        long to = real.postings().stream().mapToLong(Posting::position).max().orElse(0);
        return new Explained(
                difference(real, real, from, to),
                of(faulty, from, to).partsOfBalances(),
                Map.of(),
                Map.of());
    }

    private static Map<String, Amounts> difference(
            MemoryBook one, MemoryBook other, long from, long to) {
        Map<String, Amounts> difference = new HashMap<>(other.balances(to));
        one.balances(from)
                .forEach((key, amounts) -> difference.merge(key, amounts.negated(), Amounts::plus));
        difference.values().removeIf(Amounts::isZero);
        return difference;
    }
}
