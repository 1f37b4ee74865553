package nl.rijker.command.imports;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import org.springframework.stereotype.Component;

/** One file at a time: memory holds one bucket of rows. */
@Component
final class OneFile {
    private final ReentrantLock busy = new ReentrantLock();

    /**
     * @throws Refused if another is being read
     */
    <T> T orRefuse(Supplier<T> work) {
        if (!busy.tryLock()) {
            throw new Refused(new Refusal.ImportIsBusy());
        }
        return unlocking(work);
    }

    /** Once the other is done. */
    void afterwards(Runnable work) {
        busy.lock();
        unlocking(
                () -> {
                    work.run();
                    return true;
                });
    }

    private <T> T unlocking(Supplier<T> work) {
        try {
            return work.get();
        } finally {
            busy.unlock();
        }
    }
}
