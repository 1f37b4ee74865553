package nl.rijker.contract.value;

/** Whom an intervention is for (doelgroep). */
public enum TargetGroup {
    ALL_YOUTH,
    GIRLS,
    VULNERABLE_YOUTH,
    YOUTH_AT_RISK,
    STREET_GROUPS,
    PUPILS,
    PARENTS
}
