package nl.rijker.contract.value;

/** On what ground a municipality or provider keeps data about a young person (GDPR article 6). */
public enum LegalBasis {
    PUBLIC_TASK,
    CONSENT,
    LEGAL_DUTY,
    LEGITIMATE_INTEREST,
    /** Recorded before anybody asked; nothing new is recorded so. */
    NOT_RECORDED
}
