package nl.rijker.contract.value;

/** What the rows of a file are about. */
public enum ImportKind {
    SESSIONS,
    TRAJECTORIES,
    ATTENDANCE,
    /** A row per scale score or per answer. */
    MEASUREMENTS_LONG,
    /** A row per measurement, a column per scale or item. */
    MEASUREMENTS_WIDE
}
