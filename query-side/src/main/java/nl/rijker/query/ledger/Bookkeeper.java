package nl.rijker.query.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import nl.rijker.query.feed.LogTable;
import nl.rijker.query.feed.Recorded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the log and keeps the live book. What fails is tried again and again, never skipped; the
 * failure shows in {@link #failure()} until it is over.
 */
@Component
public final class Bookkeeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Bookkeeper.class);
    private static final int BATCH = 5_000;
    private static final long CHECKPOINT_EVERY = 250_000;
    private static final Duration IDLE = Duration.ofMillis(50);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final LogTable log;
    private final BookTable books;
    private final BookWriter writer;
    private final JoinTable joins;
    private final AccountTable accounts;
    private final CheckpointTable checkpoints;
    private final TransactionTemplate transaction;
    private volatile @Nullable Thread thread;
    private volatile @Nullable RuntimeException failure;

    Bookkeeper(
            LogTable log,
            BookTable books,
            BookWriter writer,
            JoinTable joins,
            AccountTable accounts,
            CheckpointTable checkpoints,
            @Qualifier("feedTransaction") TransactionTemplate transaction) {
        this.log = log;
        this.books = books;
        this.writer = writer;
        this.joins = joins;
        this.accounts = accounts;
        this.checkpoints = checkpoints;
        this.transaction = transaction;
    }

    /** The field is set before the thread looks at it, or it would take that for the end. */
    @Override
    public void start() {
        Thread follower = Thread.ofPlatform().name("bookkeeper").unstarted(this::follow);
        thread = follower;
        follower.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            LockSupport.unpark(running);
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        Thread running = thread;
        return running != null && running.isAlive();
    }

    public @Nullable RuntimeException failure() {
        return failure;
    }

    /** Everything up to here stands in the live book. */
    public long knownPosition() {
        return books.live().position();
    }

    private void follow() {
        while (thread != null) {
            try {
                boolean idle = postNext() == 0;
                failure = null;
                if (idle) {
                    LockSupport.parkNanos(IDLE.toNanos());
                }
            } catch (RuntimeException e) {
                if (failure == null) {
                    LOG.error("feed=stopped", e);
                }
                failure = e;
                accounts.forget();
                LockSupport.parkNanos(AFTER_FAILURE.toNanos());
            }
        }
    }

    private int postNext() {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            Book live = books.liveLocked();
                            List<Recorded> events = log.read(live.position(), BATCH);
                            if (!events.isEmpty()) {
                                writer.post(live, events);
                                joins.add(live, events);
                                checkpoint(live.slot(), events.getLast().position());
                            }
                            return events.size();
                        }));
    }

    private void checkpoint(int book, long position) {
        if (position - checkpoints.last(book) >= CHECKPOINT_EVERY) {
            checkpoints.add(book, position);
        }
    }
}
