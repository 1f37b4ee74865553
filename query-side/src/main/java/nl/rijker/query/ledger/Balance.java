package nl.rijker.query.ledger;

/** The sum of the postings of one account up to a position. */
public record Balance(Account account, Amounts amounts) {}
