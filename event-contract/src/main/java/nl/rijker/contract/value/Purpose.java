package nl.rijker.contract.value;

/** What data about a person are used for; a person agrees or objects to each of them apart. */
public enum Purpose {
    DELIVERY,
    ACCOUNTABILITY,
    RESEARCH,
    STORY
}
