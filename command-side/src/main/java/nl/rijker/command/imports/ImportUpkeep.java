package nl.rijker.command.imports;

import java.io.IOException;
import java.util.List;
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
                    destroyOverdue(municipality);
                    each(batches.endedWithFiles(municipality), run::leaveOnlyBadRows);
                    each(batches.unfinished(municipality), this::goOn);
                });
    }

    /** Daily: staged files and lists of bad rows go with their keys. */
    public void tidy(Municipality municipality) {
        turn.whenFree(() -> destroyOverdue(municipality));
    }

    private void goOn(Batch batch) throws IOException {
        if (run.canGoOn(batch)) {
            LOG.info("event=import-resumed batch={} state={}", batch.id(), batch.state());
            if (!run.resume(batch)) {
                givenUp(batch);
            }
        } else {
            LOG.warn("event=import-waits-for-its-file batch={}", batch.id());
        }
    }

    private void destroyOverdue(Municipality municipality) {
        each(batches.overdue(municipality), this::destroy);
        batches.destroyOrphans(municipality);
    }

    private void destroy(Batch batch) {
        if (batch.state().isEnd()) {
            batches.destroyFiles(batch);
        } else {
            givenUp(batch);
            run.giveUp(batch);
        }
    }

    private static void givenUp(Batch batch) {
        LOG.warn("event=import-given-up batch={} state={}", batch.id(), batch.state());
    }

    @FunctionalInterface
    private interface Care {
        void of(Batch batch) throws IOException;
    }

    /** One that fails doesn't keep the others waiting. */
    private static void each(List<Batch> batches, Care care) {
        for (Batch batch : batches) {
            try {
                care.of(batch);
            } catch (IOException | RuntimeException | Error failure) {
                LOG.error("event=import-upkeep-failed batch={}", batch.id(), failure);
            }
        }
    }
}
