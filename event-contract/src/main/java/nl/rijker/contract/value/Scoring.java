package nl.rijker.contract.value;

/** How item answers become a scale score. */
public enum Scoring {
    SUM,
    GOAL_ATTAINMENT,
    GIVEN
}
