package nl.rijker.contract.value;

import org.jspecify.annotations.Nullable;

/**
 * The score on one scale at one moment.
 *
 * @param reliableDifference standard error of the difference of two scores (S_diff of Jacobson and
 *     Truax) by the stored SD and reliability of the instrument; absent where those are unknown
 */
public record ScaleScore(
        ScaleCode scale, Score score, Direction direction, @Nullable Score reliableDifference) {}
