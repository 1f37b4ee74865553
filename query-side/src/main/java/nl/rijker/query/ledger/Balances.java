package nl.rijker.query.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.rijker.contract.value.Municipality;

/** Where figures get their sums and rows from: PostgreSQL, or memory for the law tests. */
public interface Balances {
    /**
     * @param measures empty for all
     * @param from first period, inclusive
     * @param to last period, inclusive
     */
    record Selection(
            Municipality municipality,
            Kind kind,
            Set<String> measures,
            LocalDate from,
            LocalDate to) {
        public Selection {
            measures = Set.copyOf(measures);
        }

        public boolean holds(Account account) {
            return account.municipality().equals(municipality)
                    && account.kind() == kind
                    && (measures.isEmpty() || measures.contains(account.measure()))
                    && !account.period().isBefore(from)
                    && !account.period().isAfter(to);
        }
    }

    /** Balances at a position that are not zero. */
    List<Balance> at(Selection selection, long position);

    /** Sums by cause of the postings after one position up to another. */
    List<CausedBalance> between(Selection selection, long after, long upTo);

    /** Fact rows up to a position, oldest first. */
    List<Fact> facts(Selection selection, long position);

    /** What is joined on, as known at a position. */
    Joins joins(Municipality municipality, long position);

    record CausedBalance(Cause cause, Account account, Amounts amounts) {}
}
