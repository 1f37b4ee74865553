package nl.rijker.query.ledger;

import java.util.List;

/** What one event adds to a book. */
public record Entries(List<Posting> postings, List<Fact> facts) {}
