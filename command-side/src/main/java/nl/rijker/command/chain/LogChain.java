package nl.rijker.command.chain;

import java.util.ArrayList;
import java.util.List;
import nl.rijker.command.chain.ChainTable.StoredHash;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the next events of the log into their chains. */
@Component
final class LogChain {
    private final StoredEventTable log;
    private final ChainTable chain;
    private final TransactionTemplate transaction;
    private final int batch;

    LogChain(
            StoredEventTable log,
            ChainTable chain,
            PlatformTransactionManager transactions,
            ChainSettings settings) {
        this.log = log;
        this.chain = chain;
        this.transaction = new TransactionTemplate(transactions);
        this.batch = settings.batch();
    }

    /** Answers whether there was anything to take. */
    boolean advance() {
        return chain.lag() > 0 && transaction.execute(status -> takeNext());
    }

    /** Where a chain has come is read anew each time: another process may have been here. */
    private boolean takeNext() {
        chain.lock();
        List<ChainHead> heads = chain.heads();
        long position = heads.stream().mapToLong(ChainHead::position).max().orElse(0);
        ChainFold fold = new ChainFold(heads);
        List<StoredHash> hashes = new ArrayList<>();
        for (StoredEvent event : log.next(position, batch)) {
            byte[] hash = fold.hash(event);
            fold.add(event, hash);
            hashes.add(new StoredHash(event.position(), hash));
        }
        if (hashes.isEmpty()) {
            return false;
        }
        chain.add(hashes);
        chain.addDays(fold.closed());
        chain.put(fold.heads());
        return true;
    }
}
