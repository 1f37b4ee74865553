package nl.rijker.query.ledger;

/** Why a posting stands in the ledger. */
public enum Cause {
    RECORDED,
    /** Recorded after the month that follows the quarter it is about. */
    LATE,
    CORRECTED,
    WITHDRAWN,
    REVOKED
}
