package nl.rijker.command.imports;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One file at a time is read or taken back, and none while somebody is being erased. */
@Component
final class ImportTurn {
    private final ReentrantLock busy = new ReentrantLock();

    <T> T alone(Supplier<T> work) {
        take();
        try {
            return work.get();
        } finally {
            busy.unlock();
        }
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
