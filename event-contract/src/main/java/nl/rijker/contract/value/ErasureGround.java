package nl.rijker.contract.value;

/** Why the data of a subject are erased. */
public enum ErasureGround {
    REQUEST,
    RETENTION,
    /** Erased before, but the log was restored from a back-up that didn't know of it yet. */
    REPEATED
}
