package nl.rijker.command.imports;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One file at a time is read or taken back in this process, and none while somebody is being
 * erased.
 */
@Component
final class ImportTurn {
    private final ReentrantLock busy = new ReentrantLock();
    private final AtomicLong erasures = new AtomicLong();

    <T> T alone(Supplier<T> work) {
        take();
        try {
            return work.get();
        } finally {
            busy.unlock();
        }
    }

    /**
     * To be asked before a file arrives, so that nobody sends a whole one to hear in the end that
     * another is being read.
     *
     * @return until which erasure it is of
     */
    long ofNow() {
        if (busy.isLocked()) {
            throw new Refused(new Refusal.ImportIsBusy());
        }
        return erasures.get();
    }

    /**
     * As {@link #alone(Supplier)}, unless somebody was erased since: a file that was sent before it
     * would bring the person back.
     */
    <T> T alone(long of, Supplier<T> work) {
        return alone(
                () -> {
                    if (erasures.get() != of) {
                        throw new Refused(new Refusal.ImportIsBusy());
                    }
                    return work.get();
                });
    }

    void whenFree(Runnable work) {
        busy.lock();
        try {
            work.run();
        } finally {
            busy.unlock();
        }
    }

    /** Nothing is read until the running transaction has ended. */
    void holdToTheEnd() {
        take();
        erasures.incrementAndGet();
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        busy.unlock();
                    }
                });
    }

    private void take() {
        if (!busy.tryLock()) {
            throw new Refused(new Refusal.ImportIsBusy());
        }
    }
}
