package nl.rijker.contract.value;

/** Age at the start of a trajectory, nothing finer. */
public enum AgeBand {
    UNDER_12,
    FROM_12_TO_15,
    FROM_16_TO_18,
    FROM_19_TO_23,
    OVER_23,
    UNKNOWN
}
