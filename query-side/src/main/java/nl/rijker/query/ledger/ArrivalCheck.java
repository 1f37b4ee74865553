package nl.rijker.query.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.rijker.contract.event.SessionEvent.SessionRecorded;
import nl.rijker.contract.value.Delivery;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.SessionId;
import nl.rijker.query.feed.Recorded;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether an event would arrive in the ledger, also when none comes: at every start a session is
 * posted to the live book, counted, and taken back. Nobody else ever sees it.
 */
@Component
final class ArrivalCheck {
    private static final Recorded PROBE =
            new Recorded(
                    Long.MAX_VALUE,
                    Instant.EPOCH,
                    new SessionRecorded(
                            new Municipality("GM0000"),
                            new SessionId("arrival-check"),
                            new InterventionId("arrival-check"),
                            new Delivery(LocalDate.EPOCH, 1, 1, 1),
                            null,
                            null));

    private final BookTable books;
    private final BookWriter writer;
    private final PostingTable postings;
    private final TransactionTemplate transaction;
    private volatile boolean passed;

    ArrivalCheck(
            BookTable books,
            BookWriter writer,
            PostingTable postings,
            @Qualifier("feedTransaction") TransactionTemplate transaction) {
        this.books = books;
        this.writer = writer;
        this.postings = postings;
        this.transaction = transaction;
    }

    /**
     * Checks until it has passed once.
     *
     * @throws RuntimeException if an event can't be posted
     */
    void run() {
        if (!passed) {
            transaction.executeWithoutResult(
                    status -> {
                        status.setRollbackOnly();
                        Book live = books.liveShared();
                        long posted = writer.write(live, List.of(PROBE));
                        if (posted == 0 || postings.at(live.slot(), PROBE.position()) != posted) {
                            throw new IllegalStateException("an event does not arrive");
                        }
                    });
            passed = true;
        }
    }
}
