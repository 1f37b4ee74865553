package nl.rijker.query.ledger;

/** One row of the ledger; nothing is ever updated. */
public record Posting(long position, Cause cause, Account account, Amounts amounts) {}
