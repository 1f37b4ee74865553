package nl.rijker.command.batch;

/** How far a file is. */
public enum BatchState {
    /** It has arrived and is being looked at. */
    STAGED,
    /** It has been looked at, and its good rows are being recorded. */
    RECORDING,
    /** Bad rows stood in the way; nothing was recorded. */
    REFUSED,
    FINISHED,
    /** Its file was destroyed half-way, because somebody who may stand in it was erased. */
    CUT_OFF,
    /** What still stands of it is being withdrawn. */
    REVOKING,
    REVOKED;

    /** Nothing more is read from its file. */
    public boolean isEnd() {
        return this != STAGED && this != RECORDING;
    }
}
