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
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the log and keeps the live book. What fails is tried again and again, never skipped; the
 * failure shows in {@link #failure()} until it is over.
 */
@Component
@EnableConfigurationProperties(FeedSettings.class)
public final class Bookkeeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Bookkeeper.class);
    private static final Duration IDLE = Duration.ofMillis(50);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final LogTable log;
    private final BookTable books;
    private final BookWriter writer;
    private final JoinTable joins;
    private final CheckpointTable checkpoints;
    private final FeedSettings settings;
    private final TransactionTemplate transaction;
    private volatile @Nullable Thread thread;
    private volatile @Nullable RuntimeException failure;

    Bookkeeper(
            LogTable log,
            BookTable books,
            BookWriter writer,
            JoinTable joins,
            CheckpointTable checkpoints,
            FeedSettings settings,
            @Qualifier("feedTransaction") TransactionTemplate transaction) {
        this.log = log;
        this.books = books;
        this.writer = writer;
        this.joins = joins;
        this.checkpoints = checkpoints;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** The field is set before the thread looks at it, or it would take that for the end. */
    @Override
    public void start() {
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
                boolean idle = postNext(settings.batch()) == 0;
                failure = null;
                if (idle) {
                    LockSupport.parkNanos(IDLE.toNanos());
                }
            } catch (RuntimeException e) {
                if (failure == null) {
                    LOG.error("feed=stopped", e);
                }
                failure = e;
                LockSupport.parkNanos(AFTER_FAILURE.toNanos());
            }
        }
    }

    /** Posts the next events in one transaction, at most so many, and answers how many. */
    public int postNext(int most) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            Book live = books.liveLocked();
                            List<Recorded> events = log.read(live.position(), most);
                            if (!events.isEmpty()) {
                                post(live, events);
                            }
                            return events.size();
                        }));
    }

    private void post(Book live, List<Recorded> events) {
        writer.post(live, events);
        joins.add(live, events);
        long position = events.getLast().position();
        if (position - checkpoints.last(live.slot()) >= settings.checkpointEvery()) {
            checkpoints.add(live.slot(), position);
        }
    }
}
