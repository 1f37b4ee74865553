package nl.rijker.contract.value;

/** Which way a scale improves. */
public enum Direction {
    HIGHER_IS_BETTER,
    HIGHER_IS_WORSE
}
