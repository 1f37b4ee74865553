package nl.rijker.command.chain;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import nl.rijker.command.chain.ChainTable.StoredHash;
import nl.rijker.command.root.ForgedRoot;
import nl.rijker.command.root.PublicRootKey;
import nl.rijker.command.root.RootContent;
import nl.rijker.command.root.RootFile;
import nl.rijker.command.root.RootSeries;
import nl.rijker.command.root.SignedRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the whole log once and compares it with its chain and with what was signed. */
@Component
public final class LogCheck {
    private static final int STEP = 1_000;

    private final StoredEventTable log;
    private final ChainTable chain;
    private final SignedRootTable remembered;
    private final RootFile file;
    private final PublicRootKey key;
    private final TransactionTemplate snapshot;

    LogCheck(
            StoredEventTable log,
            ChainTable chain,
            SignedRootTable remembered,
            RootFile file,
            PublicRootKey key,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.chain = chain;
        this.remembered = remembered;
        this.file = file;
        this.key = key;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** The newest event, as a measure of the work. */
    public long head() {
        return log.head();
    }

    public ChainReport run(LongConsumer progress) {
        return run(Expected.nothing(), progress);
    }

    /**
     * @param progress is told the position now and then
     * @throws Deviates at the first place where the log isn't what it was
     */
    public ChainReport run(Expected expected, LongConsumer progress) {
        List<String> before = file.lines();
        expected.mustAgree(before, key);
        return snapshot.execute(status -> inSnapshot(before, expected, progress));
    }

    private ChainReport inSnapshot(List<String> before, Expected expected, LongConsumer progress) {
        ChainCheck check = new ChainCheck(signed(before), expected.municipality());
        List<ChainHead> heads = chain.heads();
        try (Stream<StoredEvent> events = log.upTo(Long.MAX_VALUE);
                Stream<StoredHash> hashes = chain.hashes(Long.MAX_VALUE)) {
            walk(events.iterator(), hashes.iterator(), end(heads), check, progress);
        }
        ChainReport report = check.end();
        mustBe(heads, report.heads());
        mustBe(chain.days(), check.closedDays());
        return report;
    }

    /**
     * Signed is what stood in the file before the snapshot was taken: all of that is in the
     * snapshot. What the database remembers stands in the file after it.
     */
    private List<SignedRoot> signed(List<String> before) {
        long known = remembered.number();
        List<String> lines = before;
        if (lines.size() < known) {
            List<String> now = file.lines();
            lines = now.subList(0, (int) Math.min(known, now.size()));
        }
        if (lines.size() < known) {
            long gone = lines.size() + 1L;
            throw new Deviates(new Deviation.RootGone(remembered.position(gone), gone));
        }
        try {
            return RootSeries.of(lines, key);
        } catch (ForgedRoot forged) {
            throw new Deviates(
                    new Deviation.RootForged(
                            remembered.position(forged.number()), forged.number()));
        }
    }

    private static void walk(
            Iterator<StoredEvent> events,
            Iterator<StoredHash> hashes,
            long chained,
            ChainCheck check,
            LongConsumer progress) {
        StoredHash hash = next(hashes);
        long done = 0;
        while (events.hasNext()) {
            StoredEvent event = events.next();
            if (hash == null && event.position() > chained) {
                return; // appended, and not chained yet
            }
            if (hash == null || hash.position() > event.position()) {
                throw new Deviates(new Deviation.Added(event.position()));
            }
            if (hash.position() < event.position()) {
                throw new Deviates(new Deviation.Missing(hash.position()));
            }
            check.add(event, hash.hash());
            hash = next(hashes);
            if (++done % STEP == 0) {
                progress.accept(event.position());
            }
        }
        if (hash != null) {
            throw new Deviates(new Deviation.Missing(hash.position()));
        }
    }

    private static @Nullable StoredHash next(Iterator<StoredHash> hashes) {
        return hashes.hasNext() ? hashes.next() : null;
    }

    private static long end(List<ChainHead> heads) {
        return heads.stream().mapToLong(ChainHead::position).max().orElse(0);
    }

    private static void mustBe(List<ChainHead> kept, List<ChainHead> computed) {
        List<RootContent> here = contents(kept);
        List<RootContent> there = contents(computed);
        for (int i = 0; i < Math.max(here.size(), there.size()); i++) {
            if (i >= here.size() || i >= there.size() || !here.get(i).equals(there.get(i))) {
                throw new Deviates(
                        new Deviation.OtherState(
                                (i < there.size() ? there : here).get(i).position()));
            }
        }
    }

    private static List<RootContent> contents(List<ChainHead> heads) {
        return heads.stream()
                .map(head -> head.content(true))
                .sorted(
                        Comparator.comparingLong(RootContent::position)
                                .thenComparing(RootContent::municipality))
                .toList();
    }
}
