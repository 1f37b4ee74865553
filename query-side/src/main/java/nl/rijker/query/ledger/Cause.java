package nl.rijker.query.ledger;

import nl.rijker.contract.value.ReasonCode;

/** Why a posting stands in the ledger. */
public enum Cause {
    RECORDED,
    /** Recorded after the month that follows the quarter it is about. */
    LATE,
    CORRECTED,
    WITHDRAWN,
    /** Withdrawn because its import was taken back. */
    REVOKED;

    static Cause ofWithdrawal(ReasonCode reason) {
        return reason == ReasonCode.IMPORT_REVOKED ? REVOKED : WITHDRAWN;
    }
}
