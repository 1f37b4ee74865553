package nl.rijker.standalone.task;

import java.util.concurrent.locks.LockSupport;
import nl.rijker.query.feed.LogTable;
import nl.rijker.query.ledger.Bookkeeper;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.Progress;
import org.springframework.stereotype.Component;

/** Waits until everything in the log has arrived in the ledger. */
@Component
class LedgerArrival {
    private static final long PAUSE = 50_000_000;

    private final LogTable log;
    private final Bookkeeper bookkeeper;

    LedgerArrival(LogTable log, Bookkeeper bookkeeper) {
        this.log = log;
        this.bookkeeper = bookkeeper;
    }

    void await(Progress progress) {
        long head = log.head();
        long known = bookkeeper.knownPosition();
        while (known < head) {
            if (bookkeeper.failure() != null) {
                throw new UserError("Het grootboek staat stil. Kijk in het logboek.");
            }
            progress.report(known, head, "geboekt");
            LockSupport.parkNanos(PAUSE);
            known = bookkeeper.knownPosition();
        }
    }
}
