package nl.rijker.query.ledger;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import nl.rijker.query.feed.Batch;
import nl.rijker.query.feed.FeedSource;
import nl.rijker.query.feed.LogTable;
import nl.rijker.query.feed.Logged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the log itself and keeps the live book. What fails is tried again and again, never left
 * out by itself; where it stands still shows in {@link FeedStopTable} until that is over.
 */
@Component
@ConditionalOnProperty(name = "rijker.feed.source", havingValue = "log", matchIfMissing = true)
public final class Bookkeeper implements Follower, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Bookkeeper.class);
    private static final Duration IDLE = Duration.ofMillis(50);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int PAUSES = 10;
    private static final int WHOLE_LOG = 0;

    private final LogTable log;
    private final OneSource source;
    private final BookTable books;
    private final BookWriter writer;
    private final JoinTable joins;
    private final CheckpointTable checkpoints;
    private final FeedStopTable stops;
    private final FeedSettings settings;
    private final TransactionTemplate transaction;
    private volatile @Nullable Thread thread;

    Bookkeeper(
            LogTable log,
            OneSource source,
            BookTable books,
            BookWriter writer,
            JoinTable joins,
            CheckpointTable checkpoints,
            FeedStopTable stops,
            FeedSettings settings,
            @Qualifier("feedTransaction") TransactionTemplate transaction) {
        this.log = log;
        this.source = source;
        this.books = books;
        this.writer = writer;
        this.joins = joins;
        this.checkpoints = checkpoints;
        this.stops = stops;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** The field is set before the thread looks at it, or it would take that for the end. */
    @Override
    public void start() {
        source.take(FeedSource.LOG);
        Thread follower = Thread.ofPlatform().name("bookkeeper").unstarted(this::follow);
        // First the field: a thread that starts at once would find none and end.
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

    private void follow() {
        // Not clear at first: a process before this one may have left its stop.
        boolean clear = false;
        boolean told = false;
        while (thread != null) {
            try {
                boolean idle = !postNext(settings.batch());
                if (!clear) {
                    stops.remove(WHOLE_LOG);
                    clear = true;
                    told = false;
                }
                if (idle) {
                    LockSupport.parkNanos(IDLE.toNanos());
                }
            } catch (RuntimeException e) {
                if (!told) {
                    LOG.error("feed=stopped", e);
                }
                clear = false;
                told = true;
                standStill(e);
            }
        }
    }

    /** Until it is time to try again, or somebody says so by taking the stop away. */
    private void standStill(RuntimeException failure) {
        try {
            stops.put(WHOLE_LOG, failure);
            for (int pause = 0; pause < PAUSES && thread != null; pause++) {
                LockSupport.parkNanos(PAUSE.toNanos());
                if (!stops.stands(WHOLE_LOG)) {
                    return;
                }
            }
        } catch (RuntimeException unreachable) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /**
     * Posts the next events in one transaction, at most so many, and answers whether there were
     * any.
     */
    public boolean postNext(int most) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            Book live = books.liveLocked();
                            source.mustBe(FeedSource.LOG);
                            Batch batch = log.read(live.position(), most);
                            Logged last = batch.last();
                            if (last != null) {
                                post(live, batch, last.position());
                            }
                            return last != null;
                        }));
    }

    private void post(Book live, Batch batch, long position) {
        writer.post(live, batch);
        joins.add(live, batch);
        if (position - checkpoints.last(live.slot()) >= settings.checkpointEvery()) {
            checkpoints.add(live.slot(), position);
        }
    }
}
