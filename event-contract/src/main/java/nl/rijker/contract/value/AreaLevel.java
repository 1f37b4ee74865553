package nl.rijker.contract.value;

/** The level of an area unit. */
public enum AreaLevel {
    GEMEENTE,
    WIJK,
    BUURT
}
