package nl.rijker.contract.value;

/**
 * What became of an objection (article 21 of the GDPR): granted, or refused on one of the grounds
 * that the law knows. The last one is for data that don't rest on a public task or a legitimate
 * interest: with consent the way is to withdraw it.
 */
public enum ObjectionDecision {
    GRANTED,
    REFUSED_COMPELLING_GROUNDS,
    REFUSED_LEGAL_CLAIM,
    REFUSED_PUBLIC_INTEREST_RESEARCH,
    REFUSED_OTHER_LEGAL_BASIS
}
