package nl.rijker.command.chain;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import nl.rijker.command.chain.ChainTable.StoredHash;
import nl.rijker.command.root.PublicRootKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The log up to a head that is signed: what can be handed out with its proof. */
@Component
public final class SignedLog {
    /** Gets each event with the hash of the chain at that event. */
    public interface Reader {
        void read(StoredEvent event, byte[] hash);
    }

    private final Chainer chainer;
    private final StoredEventTable log;
    private final ChainTable chain;
    private final SignedRootTable roots;
    private final PublicRootKey key;
    private final TransactionTemplate reading;

    SignedLog(
            Chainer chainer,
            StoredEventTable log,
            ChainTable chain,
            SignedRootTable roots,
            PublicRootKey key,
            PlatformTransactionManager transactions) {
        this.chainer = chainer;
        this.log = log;
        this.chain = chain;
        this.roots = roots;
        this.key = key;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /**
     * Chains all that stands in the log and signs it.
     *
     * @throws Deviates if the chain or the file of roots isn't what was signed before
     */
    public SignedHead settle() {
        return chainer.settle();
    }

    /** The lines of the roots up to there. */
    public List<String> roots(SignedHead head) {
        return roots.lines(head.roots());
    }

    public PublicRootKey key() {
        return key;
    }

    /** In the order of their positions, piece by piece. */
    public void read(SignedHead head, Reader reader) {
        reading.executeWithoutResult(
                status -> {
                    try (Stream<StoredEvent> events = log.upTo(head.position());
                            Stream<StoredHash> hashes = chain.hashes(head.position())) {
                        Iterator<StoredHash> kept = hashes.iterator();
                        events.forEach(event -> reader.read(event, of(event, kept.next())));
                    }
                });
    }

    private static byte[] of(StoredEvent event, StoredHash stored) {
        if (stored.position() != event.position()) {
            throw new IllegalStateException("no hash at position " + event.position());
        }
        return stored.hash();
    }
}
