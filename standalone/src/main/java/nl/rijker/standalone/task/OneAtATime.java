package nl.rijker.standalone.task;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.Outcome;
import org.springframework.stereotype.Component;

/**
 * A back-up and a replay take turns: a replay empties tables, and an emptied table is empty for an
 * older snapshot too.
 */
@Component
class OneAtATime {
    private final Semaphore free = new Semaphore(1);

    Outcome take(Supplier<Outcome> work) {
        if (!free.tryAcquire()) {
            throw new UserError(
                    "Er loopt al een reservekopie of een replay. Probeer het daarna nog eens.");
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
