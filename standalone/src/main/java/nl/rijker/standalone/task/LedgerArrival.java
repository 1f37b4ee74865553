package nl.rijker.standalone.task;

import java.util.concurrent.locks.LockSupport;
import nl.rijker.query.ledger.FeedDesk;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.Progress;
import org.springframework.stereotype.Component;

/** Waits until everything in the log has arrived in the ledger. */
@Component
class LedgerArrival {
    private static final long PAUSE = 50_000_000;

    private final FeedDesk feed;

    LedgerArrival(FeedDesk feed) {
        this.feed = feed;
    }

    void await(Progress progress) {
        long head = feed.head();
        long known = feed.known();
        while (known < head) {
            if (feed.stands()) {
                throw new UserError(
                        "Het grootboek staat stil. Kijk waar met: ./rijker feed status");
            }
            progress.report(known, head, "geboekt");
            LockSupport.parkNanos(PAUSE);
            known = feed.known();
        }
    }
}
