package nl.rijker.standalone.task;

import java.util.function.LongSupplier;
import nl.rijker.query.ledger.Bookkeeper;
import org.springframework.stereotype.Component;

/** How far the ledger has come, for the status. */
@Component("knownPosition")
class KnownPosition implements LongSupplier {
    private final Bookkeeper bookkeeper;

    KnownPosition(Bookkeeper bookkeeper) {
        this.bookkeeper = bookkeeper;
    }

    @Override
    public long getAsLong() {
        return bookkeeper.knownPosition();
    }
}
