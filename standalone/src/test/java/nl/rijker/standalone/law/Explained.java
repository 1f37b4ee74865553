package nl.rijker.standalone.law;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import nl.rijker.query.change.ChangeFigure;
import nl.rijker.query.change.ChangeFigures;
import nl.rijker.query.change.Explanation;
import nl.rijker.query.figures.Breakdown;
import nl.rijker.query.ledger.Account;
import nl.rijker.query.ledger.Amounts;
import nl.rijker.query.ledger.Cause;
import nl.rijker.query.ledger.Kind;
import nl.rijker.query.ledger.MemoryBook;
import nl.rijker.query.ledger.Posting;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What changed between two positions: as balances and printed figures say at both, and as the
 * postings between them say by cause. The two ways share no sum.
 *
 * @param figures the printed mean change by line at the later position
 * @param explainedFigures the mean at the earlier position with the parts of all causes added
 */
record Explained(
        Map<String, Amounts> difference,
        Map<String, Amounts> explainedDifference,
        Map<String, Double> figures,
        Map<String, Double> explainedFigures) {

    /**
     * @param told the book that figures are read from
     * @param explaining the book whose postings explain them: the same one, but for a planted fault
     */
    static Explained of(MemoryBook told, MemoryBook explaining, long from, long to) {
        return new Explained(
                difference(told, from, to),
                postings(explaining, from, to),
                figures(told, to),
                explainedFigures(explaining, from, to));
    }

    private static Map<String, Amounts> difference(MemoryBook book, long from, long to) {
        Map<String, Amounts> difference = new HashMap<>(book.balances(to));
        book.balances(from)
                .forEach((key, amounts) -> difference.merge(key, amounts.negated(), Amounts::plus));
        difference.values().removeIf(Amounts::isZero);
        return difference;
    }

    private static Map<String, Amounts> postings(MemoryBook book, long from, long to) {
        Map<String, Amounts> sums = new HashMap<>();
        for (Posting posting : book.postings()) {
            if (posting.position() > from && posting.position() <= to) {
                sums.merge(posting.account().key(), posting.amounts(), Amounts::plus);
            }
        }
        sums.values().removeIf(Amounts::isZero);
        return sums;
    }

    /** Every scale of the stories is better when higher, so that no figure is turned. */
    private static Map<String, Double> figures(MemoryBook book, long position) {
        Map<String, Double> means = new TreeMap<>();
        for (ChangeFigure figure :
                new ChangeFigures(book).at(Figures.basis(position), Breakdown.WHOLE, 0)) {
            if (figure.mean() != null) {
                means.put(figure.measure() + " " + figure.moments(), figure.mean());
            }
        }
        return means;
    }

    private static Map<String, Double> explainedFigures(MemoryBook book, long from, long to) {
        Map<String, Amounts> before = new TreeMap<>();
        Map<String, Map<Cause, Amounts>> causes = new TreeMap<>();
        for (Posting posting : book.postings()) {
            Account account = posting.account();
            if (account.kind() != Kind.SCALE_CHANGE || posting.position() > to) {
                continue;
            }
            String line = account.measure() + " " + account.detail();
            before.putIfAbsent(line, Amounts.ZERO);
            if (posting.position() <= from) {
                before.merge(line, posting.amounts(), Amounts::plus);
            } else {
                causes.computeIfAbsent(line, absent -> new HashMap<>())
                        .merge(posting.cause(), posting.amounts(), Amounts::plus);
            }
        }
        Map<String, Double> means = new TreeMap<>();
        before.forEach(
                (line, amounts) -> {
                    Map<Cause, Amounts> added = causes.getOrDefault(line, Map.of());
                    long n = added.values().stream().reduce(amounts, Amounts::plus).n();
                    if (n > 0) {
                        means.put(line, Figures.printed(mean(amounts, added)));
                    }
                });
        return means;
    }

    private static BigFraction mean(Amounts before, Map<Cause, Amounts> causes) {
        return Explanation.of(before, causes).stream()
                .map(Explanation.Part::change)
                .reduce(Explanation.mean(before), BigFraction::add);
    }
}
