package nl.rijker.command.chain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.rijker.command.root.ForgedRoot;
import nl.rijker.command.root.Root;
import nl.rijker.command.root.RootContent;
import nl.rijker.command.root.RootWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs where the chains are. First the file, then the database: what the database remembers stands
 * in the file. Signs nothing on top of a chain that isn't the one that was signed before.
 */
@Component
final class RootBook {
    private final RootWriter writer;
    private final ChainTable chain;
    private final StoredEventTable log;
    private final SignedRootTable remembered;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RootBook(
            RootWriter writer,
            ChainTable chain,
            StoredEventTable log,
            SignedRootTable remembered,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.writer = writer;
        this.chain = chain;
        this.log = log;
        this.remembered = remembered;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The days that are over. */
    void signDays() {
        if (!chain.unsignedDays().isEmpty()) {
            sign(false);
        }
    }

    /**
     * The days that are over, and every head that has moved since it was signed.
     *
     * @return up to where all is signed
     */
    SignedHead signHeads() {
        return sign(true);
    }

    private synchronized SignedHead sign(boolean withHeads) {
        try {
            return transaction.execute(status -> signed(withHeads));
        } catch (RuntimeException rolledBack) {
            writer.startOver();
            throw rolledBack;
        }
    }

    private SignedHead signed(boolean withHeads) {
        chain.lock();
        mustContinue();
        List<ChainHead> heads = chain.heads();
        Reach signed = Reach.of(writer.latest());
        mustBeNew(heads, signed);
        List<RootContent> contents = new ArrayList<>();
        chain.unsignedDays().forEach(day -> contents.add(day.content(true)));
        if (withHeads) {
            contents.addAll(moved(heads, signed));
        }
        if (!contents.isEmpty()) {
            remembered.add(writer.write(contents, clock.instant()));
        }
        return new SignedHead(
                heads.stream().mapToLong(ChainHead::position).max().orElse(0), remembered.number());
    }

    private static List<RootContent> moved(List<ChainHead> heads, Reach signed) {
        return heads.stream()
                .filter(head -> head.position() > signed.of(head.municipality()))
                .map(head -> head.content(false))
                .toList();
    }

    /** What isn't signed of a chain lies behind all that is: else it was put in between later. */
    private void mustBeNew(List<ChainHead> heads, Reach signed) {
        for (ChainHead head : heads) {
            String municipality = head.municipality();
            log.first(municipality, signed.of(municipality), signed.furthest())
                    .ifPresent(
                            position -> {
                                throw new Deviates(new Deviation.Added(position));
                            });
        }
    }

    /**
     * @throws Deviates if not
     */
    private void mustContinue() {
        try {
            remembered.add(writer.unread());
        } catch (ForgedRoot forged) {
            throw new Deviates(
                    new Deviation.RootForged(
                            remembered.position(forged.number()), forged.number()));
        }
        if (remembered.number() > writer.number()) {
            long gone = writer.number() + 1;
            throw new Deviates(new Deviation.RootGone(remembered.position(gone), gone));
        }
        for (Root root : writer.latest()) {
            if (!chain.hashAt(root.position())
                    .map(HexFormat.of()::formatHex)
                    .filter(root.hash()::equals)
                    .isPresent()) {
                throw new Deviates(new Deviation.Rewritten(root.position(), 0, root.root()));
            }
        }
    }
}
