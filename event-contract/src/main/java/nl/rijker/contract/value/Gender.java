package nl.rijker.contract.value;

/** Gender as the young person gives it. */
public enum Gender {
    M,
    V,
    X,
    UNKNOWN
}
