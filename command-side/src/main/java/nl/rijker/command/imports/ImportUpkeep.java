package nl.rijker.command.imports;

import java.io.IOException;
import nl.rijker.command.batch.Batch;
import nl.rijker.command.batch.BatchDesk;
import nl.rijker.command.recording.ImportRun;
import nl.rijker.contract.value.Municipality;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finishes what was cut off, and destroys what has waited too long. */
@Component
public final class ImportUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(ImportUpkeep.class);

    private final ImportTurn turn;
    private final ImportRun run;
    private final BatchDesk batches;

    ImportUpkeep(ImportTurn turn, ImportRun run, BatchDesk batches) {
        this.turn = turn;
        this.run = run;
        this.batches = batches;
    }

    /** At a start: what was being read or recorded when the process ended goes on. */
    public void resume(Municipality municipality) {
        turn.whenFree(
                () -> {
                    batches.unfinished(municipality).forEach(this::goOn);
                    destroyOverdue(municipality);
                });
    }

    /** Daily: staged files and lists of bad rows go with their keys. */
    public void tidy(Municipality municipality) {
        turn.whenFree(() -> destroyOverdue(municipality));
    }

    private void goOn(Batch batch) {
        LOG.info("event=import-resumed batch={} state={}", batch.id(), batch.state());
        try {
            run.goOn(batch, (_, _, _) -> {});
        } catch (IOException | RuntimeException failure) {
            LOG.error("event=import-not-resumed batch={}", batch.id(), failure);
        }
    }

    private void destroyOverdue(Municipality municipality) {
        for (Batch batch : batches.overdue(municipality)) {
            if (batch.state().isEnd()) {
                batches.destroyFiles(batch);
            } else {
                LOG.warn("event=import-given-up batch={} state={}", batch.id(), batch.state());
                run.giveUp(batch);
            }
        }
        batches.destroyOrphans(municipality);
    }
}
