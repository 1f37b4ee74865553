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

    record Step(int events, long postings) {
        Step plus(Step other) {
            return new Step(events + other.events, postings + other.postings);
        }
    }

    private final TurnTable turn;
    private final LogTable log;
    private final Ahead ahead;
    private final BookTable books;
    private final BookWriter writer;
    private final ComparisonTable comparison;
    private final JoinTable joins;
    private final CheckpointTable checkpoints;
    private final FeedSettings settings;
    private final TransactionTemplate transaction;

    Replay(
            TurnTable turn,
            LogTable log,
            Ahead ahead,
            BookTable books,
            BookWriter writer,
            ComparisonTable comparison,
            JoinTable joins,
            CheckpointTable checkpoints,
            FeedSettings settings,
            @Qualifier("feedTransaction") TransactionTemplate transaction) {
        this.turn = turn;
        this.log = log;
        this.ahead = ahead;
        this.books = books;
        this.writer = writer;
        this.comparison = comparison;
        this.joins = joins;
        this.checkpoints = checkpoints;
        this.settings = settings;
        this.transaction = transaction;
    }

    /**
     * Share of the live book's events that a replay has posted, in whatever process; 1 when none
     * runs.
     */
    public double progress() {
        if (!turn.isReplaying()) {
            return 1;
        }
        double live = Math.max(1, books.live().position());
        return Math.min(1, books.other().position() / live);
    }

    public long head() {
        return log.head();
    }

    /**
     * @param progress is told the position reached
     * @throws TurnTable.Taken if there is a replay or a back-up already, in whatever process
     */
    public Report run(LongConsumer progress) {
        return turn.takeToReplay(() -> replay(progress));
    }

    private Report replay(LongConsumer progress) {
        long begin = System.nanoTime();
        int slot = books.other().slot();
        transaction.executeWithoutResult(status -> begin(slot));
        ReplayedJoins replayed = new ReplayedJoins();
        Step all = fill(replayed, progress);
        double seconds = (System.nanoTime() - begin) / 1e9;
        comparison.analyze(slot);
        long reached = books.other().position();
        List<String> differences = new ArrayList<>(checkpoints.wrong(1 - slot));
        differences.addAll(comparison.differences(slot, 0, reached));
        differences.addAll(joins.wrong(replayed, reached));
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
    private Step fill(ReplayedJoins replayed, LongConsumer progress) {
        Step all = new Step(0, 0);
        for (Step step = next(replayed); step != null; step = next(replayed)) {
            all = all.plus(step);
            progress.accept(books.other().position());
        }
        return all;
    }

    private @Nullable Step next(ReplayedJoins replayed) {
        return transaction.execute(status -> post(books.live().position(), replayed));
    }

    /** Absent when there is nothing left to post. */
    private @Nullable Step post(long upTo, ReplayedJoins replayed) {
        Book shadow = books.other();
        Batch batch =
                log.batch(
                        log.logged(shadow.position(), settings.batch()).stream()
                                .filter(logged -> logged.position() <= upTo)
                                .toList());
        if (batch.read().isEmpty()) {
            return null;
        }
        batch.events().forEach(replayed::add);
        batch.read().forEach(replayed::add);
        return new Step(batch.events().size(), writer.post(shadow, batch));
    }

    private record Ending(Step step, List<String> differences) {}

    /** The live book stands still while this runs, so only what is left is done here. */
    private Ending catchUpAndSwap(int slot, long compared) {
        long live = books.liveLocked().position();
        Step all = new Step(0, 0);
        ReplayedJoins late = new ReplayedJoins();
        for (Step step = post(live, late); step != null; step = post(live, late)) {
            all = all.plus(step);
        }
        all = all.plus(ahead.post(live));
        List<String> differences = comparison.differences(slot, compared, ahead.reached(live));
        if (differences.isEmpty()) {
            books.swap();
        }
        return new Ending(all, differences);
    }
}
