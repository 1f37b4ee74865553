package nl.rijker.query.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.SubjectId;

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

    /**
     * Balances at a position that are not zero, one by one and in no order: a city has more
     * accounts than a request has memory for.
     */
    void each(Selection selection, long position, Consumer<Balance> use);

    /** Sums by cause of the postings after one position up to another. */
    List<CausedBalance> between(Selection selection, long after, long upTo);

    /**
     * Who stands behind the accounts of a selection at a position, in no order; somebody whose
     * records were joined may come more than once per account. A change has the persons who were
     * measured at both of its moments.
     *
     * @param joins as known at that position; says which subjects are one person
     */
    void eachPresence(Selection selection, long position, Joins joins, Consumer<Presence> use);

    /** Fact rows up to a position, oldest first. */
    List<Fact> facts(Selection selection, long position);

    /** What is joined on, as known at a position. */
    Joins joins(Municipality municipality, long position);

    /**
     * Somebody with fact rows that stand, and the account that they were posted to.
     *
     * @param person the subject that counts for all that are joined with it
     */
    record Presence(SubjectId person, Account account) {}

    record CausedBalance(Cause cause, Account account, Amounts amounts) {}
}
