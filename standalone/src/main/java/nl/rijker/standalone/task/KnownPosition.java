package nl.rijker.standalone.task;

import java.util.function.LongSupplier;
import nl.rijker.query.ledger.FeedDesk;
import org.springframework.stereotype.Component;

/** How far the ledger has come, for the status. */
@Component("knownPosition")
class KnownPosition implements LongSupplier {
    private final FeedDesk feed;

    KnownPosition(FeedDesk feed) {
        this.feed = feed;
    }

    @Override
    public long getAsLong() {
        return feed.known();
    }
}
