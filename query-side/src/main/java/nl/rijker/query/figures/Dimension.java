package nl.rijker.query.figures;

/** What figures can be broken down by. Factors overlap: no figure is ever summed over them. */
public enum Dimension {
    FACTOR,
    ACTIVITY_TYPE,
    PROVIDER,
    AREA
}
