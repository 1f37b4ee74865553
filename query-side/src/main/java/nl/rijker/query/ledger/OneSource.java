package nl.rijker.query.ledger;

import nl.rijker.query.feed.FeedSource;
import nl.rijker.query.feed.FeedSourceTable;
import nl.rijker.query.feed.PartitionTable;
import nl.rijker.query.feed.PartitionTable.Partition;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The live book follows the log in one way at a time; in two ways at once an event would be posted
 * twice. Which one stands with the ledger, and every transaction that posts looks at it.
 */
@Component
final class OneSource {
    static final class OtherSource extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        OtherSource(String message) {
            super(message);
        }
    }

    private final FeedSourceTable sources;
    private final PartitionTable partitions;
    private final BookTable books;
    private final TransactionTemplate transaction;

    OneSource(
            FeedSourceTable sources,
            PartitionTable partitions,
            BookTable books,
            @Qualifier("feedTransaction") TransactionTemplate transaction) {
        this.sources = sources;
        this.partitions = partitions;
        this.books = books;
        this.transaction = transaction;
    }

    /**
     * From now on the book follows in this way; who still follows in another one fails.
     *
     * @throws OtherSource if partitions have postings beyond what is known, which the other way
     *     would make again
     */
    void take(FeedSource wanted) {
        transaction.executeWithoutResult(
                status -> {
                    Book live = books.liveLocked();
                    if (sources.current() != wanted) {
                        mustBeLevel(live);
                        partitions.standAt(live.position());
                        sources.set(wanted);
                    }
                });
    }

    private void mustBeLevel(Book live) {
        long furthest = partitions.all().stream().mapToLong(Partition::position).max().orElse(0);
        if (furthest > live.position()) {
            throw new OtherSource(
                    ("The ledger is known up to %d but holds postings up to %d that came through"
                                    + " the broker. Start with rijker.feed.source=broker until both are the"
                                    + " same (retry or skip where it stands still), then change the source.")
                            .formatted(live.position(), furthest));
        }
    }

    /** The caller holds the lock of the book. */
    void mustBe(FeedSource own) {
        if (sources.current() != own) {
            throw new OtherSource(
                    "The ledger follows the log in another way since another process was started;"
                            + " rijker.feed.source must be the same for all.");
        }
    }
}
