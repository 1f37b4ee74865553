package nl.rijker.contract.value;

/** What somebody may do and see. */
public enum Role {
    PROVIDER,
    MONITOR,
    EVALUATOR,
    COUNCIL,
    ADMINISTRATOR,
    SCRAPER,
    IMPORTER
}
