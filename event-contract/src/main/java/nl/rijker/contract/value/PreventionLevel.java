package nl.rijker.contract.value;

/** How widely an intervention is aimed (preventieniveau). */
public enum PreventionLevel {
    UNIVERSAL,
    SELECTIVE,
    INDICATED
}
