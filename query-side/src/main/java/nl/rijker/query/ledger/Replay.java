package nl.rijker.query.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import nl.rijker.query.feed.LogTable;
import nl.rijker.query.feed.Recorded;
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
    private final AccountTable accounts;
    private final ComparisonTable comparison;
    private final CheckpointTable checkpoints;
    private final FeedSettings settings;
    private final TransactionTemplate transaction;

    Replay(
            LogTable log,
            BookTable books,
            BookWriter writer,
            AccountTable accounts,
            ComparisonTable comparison,
            CheckpointTable checkpoints,
            FeedSettings settings,
            @Qualifier("feedTransaction") TransactionTemplate transaction) {
        this.log = log;
        this.books = books;
        this.writer = writer;
        this.accounts = accounts;
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
        accounts.forget(slot);
    }

    /** Never beyond the live book, which it will be compared with. */
    private Step fill(LongConsumer progress) {
        Step all = new Step(0, 0);
        Step step = next();
        while (step.events() > 0) {
            all = all.plus(step);
            progress.accept(books.other().position());
            step = next();
        }
        return all;
    }

    private Step next() {
        return Objects.requireNonNull(transaction.execute(status -> post(books.live().position())));
    }

    private Step post(long upTo) {
        Book shadow = books.other();
        List<Recorded> events =
                log.read(shadow.position(), settings.batch()).stream()
                        .filter(recorded -> recorded.position() <= upTo)
                        .toList();
        return new Step(events.size(), events.isEmpty() ? 0 : writer.post(shadow, events));
    }

    private record Ending(Step step, List<String> differences) {}

    /** The live book stands still while this runs, so only what is left is done here. */
    private Ending catchUpAndSwap(int slot, long compared) {
        long live = books.liveLocked().position();
        Step all = new Step(0, 0);
        Step step = post(live);
        while (step.events() > 0) {
            all = all.plus(step);
            step = post(live);
        }
        List<String> differences = comparison.differences(slot, compared, live);
        if (differences.isEmpty()) {
            books.swap();
        }
        return new Ending(all, differences);
    }
}
