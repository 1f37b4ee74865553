package nl.rijker.contract.value;

/** The form in which an intervention is delivered (vorm). */
public enum WorkForm {
    OPEN,
    GROUP,
    INDIVIDUAL,
    STREET,
    SCHOOL,
    ONLINE
}
