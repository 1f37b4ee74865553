package nl.rijker.contract.value;

/** Why a recorded fact is corrected or withdrawn. */
public enum ReasonCode {
    TYPING_ERROR,
    WRONG_DATE,
    WRONG_PERSON,
    RECORDED_TWICE,
    DID_NOT_HAPPEN,
    OBJECTION,
    OTHER
}
