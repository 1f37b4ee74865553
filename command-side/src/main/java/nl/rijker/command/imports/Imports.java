package nl.rijker.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import nl.rijker.command.batch.Batch;
import nl.rijker.command.batch.BatchDesk;
import nl.rijker.command.batch.BatchState;
import nl.rijker.command.batch.ImportOrder;
import nl.rijker.command.batch.ImportSettings;
import nl.rijker.command.batch.StagedFiles;
import nl.rijker.command.batch.Upload;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.platform.RegisteredProviders;
import nl.rijker.command.recording.ImportProgress;
import nl.rijker.command.recording.ImportReport;
import nl.rijker.command.recording.ImportRun;
import nl.rijker.command.recording.StagedLists;
import nl.rijker.command.rows.BadRow;
import nl.rijker.command.web.TextCheck;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes files of providers, one at a time. */
@Component
public final class Imports {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final ImportRun run;
    private final Revocation revocation;
    private final BatchDesk batches;
    private final RegisteredProviders providers;
    private final ImportSettings settings;
    private final ReentrantLock busy = new ReentrantLock();

    Imports(
            ImportRun run,
            Revocation revocation,
            BatchDesk batches,
            RegisteredProviders providers,
            ImportSettings settings) {
        this.run = run;
        this.revocation = revocation;
        this.batches = batches;
        this.providers = providers;
        this.settings = settings;
    }

    /**
     * Reads a file as ordered. If the same file was left unfinished by an earlier start, that one
     * goes on instead.
     *
     * @throws Refused if the file can't even be looked at, or another is being read
     */
    public ImportReport run(
            Actor actor, ImportOrder order, InputStream file, ImportProgress progress) {
        ProviderId provider = actor.mustRecord();
        TextCheck.checkText("source", order.source().value());
        return alone(
                () -> {
                    if (!providers.has(actor.municipality(), provider)) {
                        throw new Refused(new Refusal.ProviderUnknown(provider.value()));
                    }
                    batches.tidy(actor.municipality());
                    return receive(actor, order, file, progress);
                });
    }

    private ImportReport receive(
            Actor actor, ImportOrder order, InputStream file, ImportProgress progress) {
        StagedFiles files = batches.open();
        boolean kept = false;
        try {
            Upload upload = Upload.receive(file, files, settings.largest().toBytes());
            Batch batch = batches.batch(actor, order, files, upload);
            if (order.dryRun()) {
                return run.look(batch, files, progress);
            }
            Optional<Batch> earlier = unfinished(batch);
            if (earlier.isPresent()) {
                return run.canGoOn(earlier.get())
                        ? run.goOn(earlier.get(), progress)
                        : run.goOnWith(files, earlier.get(), progress);
            }
            batches.add(batch);
            kept = true;
            return take(batch, files, progress);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            if (!kept) {
                files.destroy();
            }
        }
    }

    /** A file over which we stumble before anything is recorded must not wait to trip us again. */
    private ImportReport take(Batch batch, StagedFiles files, ImportProgress progress)
            throws IOException {
        try {
            return run.take(batch, files, progress);
        } catch (IOException | RuntimeException failure) {
            if (batches.find(batch.actor().municipality(), batch.id())
                    .filter(found -> found.state() == BatchState.STAGED)
                    .isPresent()) {
                batches.remove(batch);
            }
            throw failure;
        }
    }

    private Optional<Batch> unfinished(Batch same) {
        return batches.unfinished(same.actor().municipality()).stream()
                .filter(
                        batch ->
                                batch.fileHash().equals(same.fileHash())
                                        && batch.source().equals(same.source())
                                        && Objects.equals(
                                                batch.actor().provider(), same.actor().provider()))
                .findFirst();
    }

    /** Finishes what was being read or recorded when the process ended, if anything was. */
    public void resume(Municipality municipality) {
        busy.lock();
        try {
            batches.tidy(municipality);
            for (Batch batch : batches.unfinished(municipality)) {
                LOG.info("event=import-resumed batch={} state={}", batch.id(), batch.state());
                try {
                    run.goOn(batch, (_, _, _) -> {});
                } catch (IOException | RuntimeException failure) {
                    LOG.error("event=import-not-resumed batch={}", batch.id(), failure);
                }
            }
        } finally {
            busy.unlock();
        }
    }

    /** Newest first, of the actor's own provider. */
    public List<ImportSummary> list(Actor actor) {
        return batches.list(actor.municipality(), actor.mustRecord()).stream()
                .map(ImportSummary::of)
                .toList();
    }

    public ImportSummary find(Actor actor, ImportId id) {
        return ImportSummary.of(mustFind(actor, id));
    }

    /** The bad rows of a batch; empty once they were fetched. */
    public List<BadRow> badRows(Actor actor, ImportId id) {
        Batch batch = mustFind(actor, id);
        return waits(batch) ? new StagedLists(batches.files(batch)).badRows() : List.of();
    }

    /** The bad rows of a batch, once: their list is destroyed when it has been fetched. */
    public List<BadRow> fetchBadRows(Actor actor, ImportId id) {
        List<BadRow> badRows = badRows(actor, id);
        Batch batch = mustFind(actor, id);
        if (waits(batch)) {
            batches.destroyFiles(batch);
        }
        return badRows;
    }

    private static boolean waits(Batch batch) {
        return batch.key() != null && batch.state().isEnd();
    }

    /**
     * Withdraws what still stands as the import recorded it.
     *
     * @throws Refused if there is no such import, or it isn't finished
     */
    public RevocationReport revoke(Actor actor, ImportId id, ImportProgress progress) {
        return alone(() -> revocation.revoke(actor, mustFind(actor, id), progress));
    }

    private Batch mustFind(Actor actor, ImportId id) {
        ProviderId provider = actor.mustRecord();
        return batches.find(actor.municipality(), id)
                .filter(batch -> provider.equals(batch.actor().provider()))
                .orElseThrow(() -> new Refused(new Refusal.ImportUnknown(id)));
    }

    private <T> T alone(Supplier<T> work) {
        if (!busy.tryLock()) {
            throw new Refused(new Refusal.ImportIsBusy());
        }
        try {
            return work.get();
        } finally {
            busy.unlock();
        }
    }
}
