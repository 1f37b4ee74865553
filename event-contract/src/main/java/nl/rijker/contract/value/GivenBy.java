package nl.rijker.contract.value;

/** Who gave consent: the young person, the one with authority over them, or both. */
public enum GivenBy {
    YOUNG_PERSON,
    REPRESENTATIVE,
    BOTH
}
