package nl.rijker.contract.value;

/** Why a recorded fact is corrected or withdrawn. */
public enum ReasonCode {
    TYPING_ERROR,
    WRONG_DATE,
    WRONG_PERSON,
    RECORDED_TWICE,
    DID_NOT_HAPPEN,
    OBJECTION,
    OTHER,
    /** The import that brought the fact was taken back; only that taking back may say so. */
    IMPORT_REVOKED;

    /** Whether somebody may give it with a command of their own. */
    public boolean isForPeople() {
        return this != IMPORT_REVOKED;
    }
}
