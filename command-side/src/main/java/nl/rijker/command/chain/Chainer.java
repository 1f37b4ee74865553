package nl.rijker.command.chain;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Follows the log: chains what was appended, signs each day that is over, and a head at once after
 * a silence, then every hour, and when the application stops.
 */
@Component
final class Chainer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Chainer.class);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Stops after the web server, so that the last command is chained too. */
    private static final int PHASE = DEFAULT_PHASE - 10_000;

    private final LogChain chain;
    private final RootBook roots;
    private final long headEvery;
    private volatile @Nullable Thread thread;
    private volatile @Nullable RuntimeException failure;
    private boolean moved = true;
    private boolean daysSigned;
    private long failedAt;
    private @Nullable Long signedAt;

    Chainer(LogChain chain, RootBook roots, ChainSettings settings) {
        this.chain = chain;
        this.roots = roots;
        this.headEvery = settings.headEvery().toNanos();
    }

    /**
     * Chains all that stands in the log and signs it.
     *
     * @throws Deviates if the chain or the file of roots isn't what was signed before
     */
    SignedHead settle() {
        while (chain.advance()) {}
        return roots.signHeads();
    }

    /** Why it doesn't get on, if it doesn't. */
    Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void start() {
        Thread following = Thread.ofPlatform().name("chainer").unstarted(this::follow);
        thread = following;
        following.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            LockSupport.unpark(running);
            try {
                running.join();
                settle();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException unsigned) {
                LOG.error("chain=unsigned at=stop", unsigned);
            }
        }
    }

    @Override
    public boolean isRunning() {
        Thread running = thread;
        return running != null && running.isAlive();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /**
     * Events are chained whether or not they can be signed; signing is tried again after a pause.
     */
    private void follow() {
        while (thread != null) {
            boolean advanced = false;
            RuntimeException failed = null;
            try {
                advanced = chain.advance();
                daysSigned &= !advanced;
                moved |= advanced;
                if (failure == null || System.nanoTime() - failedAt > PAUSE.toNanos()) {
                    sign();
                } else {
                    failed = failure;
                }
            } catch (RuntimeException fresh) {
                failed = fresh;
                failedAt = System.nanoTime();
            }
            tell(failed);
            if (!advanced) {
                LockSupport.parkNanos(IDLE.toNanos());
            }
        }
    }

    private void tell(@Nullable RuntimeException failed) {
        if (failed != null && failure == null) {
            LOG.error("chain=failed, tries again", failed);
        }
        failure = failed;
    }

    /** Whether or not events keep coming: a head is signed wherever the chains are by then. */
    private void sign() {
        if (!daysSigned) {
            roots.signDays();
            daysSigned = true;
        }
        Long last = signedAt;
        boolean due = last == null || System.nanoTime() - last > headEvery;
        if (moved && due) {
            signedAt = roots.signHeads().position() > 0 ? System.nanoTime() : null;
            moved = false;
        }
    }
}
