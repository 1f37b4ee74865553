package nl.rijker.query.statistics;

/**
 * Sufficient statistics of n pairs in whole units; all else is computed from them.
 *
 * @param unit how many units make one point
 */
public record PairSums(
        long n,
        long before,
        long after,
        long beforeSquares,
        long afterSquares,
        long product,
        int unit) {}
