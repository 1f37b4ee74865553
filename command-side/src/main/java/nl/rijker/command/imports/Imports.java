package nl.rijker.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.rijker.command.batch.Batch;
import nl.rijker.command.batch.BatchDesk;
import nl.rijker.command.batch.BatchState;
import nl.rijker.command.batch.ImportOrder;
import nl.rijker.command.batch.ImportSettings;
import nl.rijker.command.batch.StagedFiles;
import nl.rijker.command.batch.Upload;
import nl.rijker.command.platform.AccessLog;
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
import nl.rijker.contract.value.ImportKind;
import nl.rijker.contract.value.ProviderId;
import org.springframework.stereotype.Component;

/** Takes files of providers, one at a time. */
@Component
public final class Imports {
    private static final String READ = "import";
    private static final String LEFT = "import-left";
    private static final String BAD_ROWS = "import-bad-rows";

    private final ImportTurn turn;
    private final ImportRun run;
    private final Revocation revocation;
    private final BatchDesk batches;
    private final RegisteredProviders providers;
    private final ImportSettings settings;
    private final AccessLog accessLog;

    Imports(
            ImportTurn turn,
            ImportRun run,
            Revocation revocation,
            BatchDesk batches,
            RegisteredProviders providers,
            ImportSettings settings,
            AccessLog accessLog) {
        this.turn = turn;
        this.run = run;
        this.revocation = revocation;
        this.batches = batches;
        this.providers = providers;
        this.settings = settings;
        this.accessLog = accessLog;
    }

    /**
     * Reads a file as ordered, once it has arrived: a slow one keeps no other waiting. If the same
     * file was left unfinished by an earlier start, that one goes on instead.
     *
     * @throws Refused if the file can't even be looked at, or another is being read
     */
    public ImportReport run(
            Actor actor, ImportOrder order, InputStream file, ImportProgress progress) {
        ProviderId provider = actor.mustRecord();
        TextCheck.checkText("source", order.source().value());
        if (!providers.has(actor.municipality(), provider)) {
            throw new Refused(new Refusal.ProviderUnknown(provider.value()));
        }
        long now = turn.ofNow();
        StagedFiles files = batches.open();
        AtomicBoolean kept = new AtomicBoolean();
        try {
            Upload upload = Upload.receive(file, files, settings.largest().toBytes());
            Batch batch = batches.batch(actor, order, files, upload);
            return turn.alone(now, () -> read(batch, files, order.dryRun(), kept, progress));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            if (!kept.get()) {
                files.destroy();
            }
        }
    }

    private ImportReport read(
            Batch batch,
            StagedFiles files,
            boolean dryRun,
            AtomicBoolean kept,
            ImportProgress progress) {
        accessLog.note(batch.actor(), "bron " + batch.source(), READ, batch.actor().provider());
        try {
            if (dryRun) {
                return run.look(batch, files, progress);
            }
            Optional<Batch> earlier = batches.unfinished(batch);
            if (earlier.isPresent()) {
                return run.canGoOn(earlier.get())
                        ? run.goOn(earlier.get(), progress)
                        : run.goOnWith(files, earlier.get(), progress);
            }
            batches.add(batch);
            kept.set(true);
            return take(batch, files, progress);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A file over which we stumble before anything is recorded must not wait to trip us again. */
    private ImportReport take(Batch batch, StagedFiles files, ImportProgress progress)
            throws IOException {
        boolean taken = false;
        try {
            ImportReport report = run.take(batch, files, progress);
            taken = true;
            return report;
        } finally {
            if (!taken) {
                removeStaged(batch);
            }
        }
    }

    private void removeStaged(Batch batch) {
        if (batches.find(batch.actor().municipality(), batch.id())
                .filter(found -> found.state() == BatchState.STAGED)
                .isPresent()) {
            batches.remove(batch);
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

    /** The bad rows of a batch; empty once they have been destroyed. */
    public List<BadRow> badRows(Actor actor, ImportId id) {
        Batch batch = mustFind(actor, id);
        if (!waits(batch)) {
            return List.of();
        }
        accessLog.note(actor, "bron " + batch.source(), BAD_ROWS, actor.provider());
        return new StagedLists(batches.files(batch)).badRows();
    }

    /** For whoever has them; nobody can read them afterwards. */
    public void destroyBadRows(Actor actor, ImportId id) {
        Batch batch = mustFind(actor, id);
        if (waits(batch)) {
            batches.destroyFiles(batch);
        }
    }

    private static boolean waits(Batch batch) {
        return batch.key() != null && batch.state().isEnd();
    }

    /**
     * Withdraws what still stands as the import recorded it. A report that names trajectories is
     * noted before it is given.
     *
     * @throws Refused if there is no such import, or it isn't finished
     */
    public RevocationReport revoke(Actor actor, ImportId id, ImportProgress progress) {
        Batch batch = mustFind(actor, id);
        RevocationReport report =
                turn.alone(() -> revocation.revoke(actor, mustFind(actor, id), progress));
        if (batch.kind() != ImportKind.SESSIONS && !report.facts().isEmpty()) {
            accessLog.note(actor, "bron " + batch.source(), LEFT, actor.provider());
        }
        return report;
    }

    private Batch mustFind(Actor actor, ImportId id) {
        ProviderId provider = actor.mustRecord();
        return batches.find(actor.municipality(), id)
                .filter(batch -> provider.equals(batch.actor().provider()))
                .orElseThrow(() -> new Refused(new Refusal.ImportUnknown(id)));
    }
}
