package nl.rijker.query.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import nl.rijker.query.feed.Batch;
import nl.rijker.query.feed.LogTable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills a shadow book from position 0, compares it with the live book account by account, and takes
 * its place if they are the same.
 */
@Component
public final class Replay {
    /**
     * @param differences keys of accounts whose postings, fact rows or checkpoints differ, at most
     *     ten
     */
    public record Report(
            long events, long postings, long accounts, double seconds, List<String> differences) {
        public boolean identical() {
            return differences.isEmpty();
        }
    }

    private record Step(int events, long postings) {
        Step plus(Step other) {
            return new Step(events + other.events, postings + other.postings);
        }
    }

    private final LogTable log;
    private final BookTable books;
    private final BookWriter writer;
    private final ComparisonTable comparison;
    private final CheckpointTable checkpoints;
    private final FeedSettings settings;
    private final TransactionTemplate transaction;

    Replay(
            LogTable log,
            BookTable books,
            BookWriter writer,
            ComparisonTable comparison,
            CheckpointTable checkpoints,
            FeedSettings settings,
            @Qualifier("feedTransaction") TransactionTemplate transaction) {
        this.log = log;
        this.books = books;
        this.writer = writer;
        this.comparison = comparison;
        this.checkpoints = checkpoints;
        this.settings = settings;
        this.transaction = transaction;
    }

    public long head() {
        return log.head();
    }

    /**
     * @param progress is told the position reached
     */
    public synchronized Report run(LongConsumer progress) {
        long begin = System.nanoTime();
        int slot = books.other().slot();
        transaction.executeWithoutResult(status -> begin(slot));
        Step all = fill(progress);
        double seconds = (System.nanoTime() - begin) / 1e9;
        comparison.analyze(slot);
        long reached = books.other().position();
        List<String> differences = new ArrayList<>(checkpoints.wrong(1 - slot));
        differences.addAll(comparison.differences(slot, 0, reached));
        if (differences.isEmpty()) {
            Ending ending =
                    Objects.requireNonNull(
                            transaction.execute(status -> catchUpAndSwap(slot, reached)));
            all = all.plus(ending.step());
            differences = ending.differences();
        }
        return new Report(
                all.events(),
                all.postings(),
                comparison.accounts(slot),
                seconds,
                differences.stream().distinct().limit(10).toList());
    }

    private void begin(int slot) {
        comparison.empty(slot);
        checkpoints.clear(slot);
        books.begin(slot);
    }

    /** Never beyond the live book, which it will be compared with. */
    private Step fill(LongConsumer progress) {
        Step all = new Step(0, 0);
        for (Step step = next(); step != null; step = next()) {
            all = all.plus(step);
            progress.accept(books.other().position());
        }
        return all;
    }

    private @Nullable Step next() {
        return transaction.execute(status -> post(books.live().position()));
    }

    /** Absent when there is nothing left to post. */
    private @Nullable Step post(long upTo) {
        Book shadow = books.other();
        Batch batch =
                log.batch(
                        log.logged(shadow.position(), settings.batch()).stream()
                                .filter(logged -> logged.position() <= upTo)
                                .toList());
        return batch.last() == null
                ? null
                : new Step(batch.events().size(), writer.post(shadow, batch));
    }

    private record Ending(Step step, List<String> differences) {}

    /** The live book stands still while this runs, so only what is left is done here. */
    private Ending catchUpAndSwap(int slot, long compared) {
        long live = books.liveLocked().position();
        Step all = new Step(0, 0);
        for (Step step = post(live); step != null; step = post(live)) {
            all = all.plus(step);
        }
        List<String> differences = comparison.differences(slot, compared, live);
        if (differences.isEmpty()) {
            books.swap();
        }
        return new Ending(all, differences);
    }
}
