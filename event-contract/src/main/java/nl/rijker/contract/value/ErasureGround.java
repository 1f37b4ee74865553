package nl.rijker.contract.value;

/** Why the data of a subject are erased. */
public enum ErasureGround {
    REQUEST,
    RETENTION
}
