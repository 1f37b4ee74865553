package nl.rijker.query.ledger;

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
    private static final int BATCH = 10_000;

    /**
     * @param differences keys of accounts whose balances differ, at most ten
     */
    public record Report(
            long events, long postings, long accounts, double seconds, List<String> differences) {
        public boolean identical() {
            return differences.isEmpty();
        }
    }

    private final LogTable log;
    private final BookTable books;
    private final BookWriter writer;
    private final ComparisonTable comparison;
    private final CheckpointTable checkpoints;
    private final TransactionTemplate transaction;

    Replay(
            LogTable log,
            BookTable books,
            BookWriter writer,
            ComparisonTable comparison,
            CheckpointTable checkpoints,
            @Qualifier("feedTransaction") TransactionTemplate transaction) {
        this.log = log;
        this.books = books;
        this.writer = writer;
        this.comparison = comparison;
        this.checkpoints = checkpoints;
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
        transaction.executeWithoutResult(
                status -> {
                    comparison.empty(slot);
                    checkpoints.clear(slot);
                    books.begin(slot);
                });
        long events = 0;
        long postings = 0;
        Step step = fill(BATCH);
        while (step.events() > 0) {
            events += step.events();
            postings += step.postings();
            progress.accept(step.position());
            step = fill(BATCH);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Step last = catchUpCompareAndSwap(slot);
        return new Report(
                events + last.events(),
                postings + last.postings(),
                comparison.accounts(slot),
                seconds,
                last.differences());
    }

    private record Step(int events, long postings, long position, List<String> differences) {}

    private Step fill(int limit) {
        return Objects.requireNonNull(
                transaction.execute(status -> post(books.other(), Long.MAX_VALUE, limit)));
    }

    private Step post(Book shadow, long upTo, int limit) {
        List<Recorded> events =
                log.read(shadow.position(), limit).stream()
                        .filter(recorded -> recorded.position() <= upTo)
                        .toList();
        long postings = events.isEmpty() ? 0 : writer.post(shadow, events);
        long position = events.isEmpty() ? shadow.position() : events.getLast().position();
        return new Step(events.size(), postings, position, List.of());
    }

    /** The live book stands still while this runs. */
    private Step catchUpCompareAndSwap(int slot) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            long live = books.liveLocked().position();
                            int events = 0;
                            long postings = 0;
                            Step step = post(books.other(), live, BATCH);
                            while (step.events() > 0) {
                                events += step.events();
                                postings += step.postings();
                                step = post(books.other(), live, BATCH);
                            }
                            List<String> differences = comparison.differences(slot);
                            if (differences.isEmpty()) {
                                books.swap();
                            }
                            return new Step(events, postings, live, differences);
                        }));
    }
}
