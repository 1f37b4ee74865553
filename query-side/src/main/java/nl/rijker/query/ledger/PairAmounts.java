package nl.rijker.query.ledger;

import nl.rijker.contract.value.Direction;
import nl.rijker.contract.value.Pair;
import nl.rijker.contract.value.Score;

/** What one pair of scores adds to its account. */
final class PairAmounts {
    private static final double RELIABLE = 1.96;

    private PairAmounts() {}

    static Amounts of(Pair pair) {
        long before = pair.before().hundredths();
        long after = pair.after().hundredths();
        int change = reliableChange(pair);
        return new Amounts(
                1,
                after,
                Math.multiplyExact(after, after),
                before,
                Math.multiplyExact(before, before),
                Math.multiplyExact(before, after),
                change > 0 ? 1 : 0,
                change == 0 && pair.reliableDifference() != null ? 1 : 0,
                change < 0 ? 1 : 0);
    }

    /** Jacobson and Truax 1991: reliable where |post − pre| > 1.96 S_diff; + is better. */
    private static int reliableChange(Pair pair) {
        Score difference = pair.reliableDifference();
        if (difference == null) {
            return 0;
        }
        long change = pair.after().hundredths() - pair.before().hundredths();
        if (Math.abs(change) <= RELIABLE * difference.hundredths()) {
            return 0;
        }
        return Long.signum(change) * (pair.direction() == Direction.HIGHER_IS_BETTER ? 1 : -1);
    }
}
