package nl.rijker.contract.value;

/** Why a trajectory ended, after the national list of end reasons. */
public enum EndReason {
    ACCORDING_TO_PLAN,
    BY_AGREEMENT,
    BY_YOUNG_PERSON,
    BY_PROVIDER,
    EXTERNAL_CIRCUMSTANCES,
    TO_OTHER_PROVIDER,
    UNKNOWN
}
