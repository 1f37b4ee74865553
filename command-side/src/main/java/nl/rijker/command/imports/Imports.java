package nl.rijker.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.rijker.command.platform.AccessLog;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.platform.RegisteredProviders;
import nl.rijker.command.rows.BadRow;
import nl.rijker.command.web.TextCheck;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes files of providers, one at a time. */
@Component
public final class Imports {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final String READ = "import";
    private static final String BAD_ROWS = "import-bad-rows";

    private final ImportRun run;
    private final Revocation revocation;
    private final BatchDesk batches;
    private final RegisteredProviders providers;
    private final ImportSettings settings;
    private final AccessLog accessLog;
    private final ImportTurn turn;

    Imports(
            ImportRun run,
            Revocation revocation,
            BatchDesk batches,
            RegisteredProviders providers,
            ImportSettings settings,
            AccessLog accessLog,
            ImportTurn turn) {
        this.run = run;
        this.revocation = revocation;
        this.batches = batches;
        this.providers = providers;
        this.settings = settings;
        this.accessLog = accessLog;
        this.turn = turn;
    }

    /**
     * Reads a file as ordered. If the same file was left unfinished by an earlier start, that one
     * goes on instead.
     *
     * @throws Refused if the file can't even be looked at, or another is being read
     */
    public ImportReport run(
            Actor actor, ImportOrder order, InputStream file, ImportProgress progress) {
        ProviderId provider = mustRecord(actor);
        TextCheck.checkText("source", order.source().value());
        return turn.alone(
                () -> {
                    if (!providers.has(actor.municipality(), provider)) {
                        throw new Refused(new Refusal.ProviderUnknown(provider.value()));
                    }
                    batches.tidy(actor.municipality());
                    accessLog.note(actor, "bron " + order.source(), READ, provider);
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
                return run.goOn(earlier.get(), progress);
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
        turn.whenFree(
                () -> {
                    batches.tidy(municipality);
                    batches.unfinished(municipality).forEach(this::goOn);
                });
    }

    private void goOn(Batch batch) {
        LOG.info("event=import-resumed batch={} state={}", batch.id(), batch.state());
        try {
            run.goOn(batch, (_, _, _) -> {});
        } catch (IOException | RuntimeException failure) {
            LOG.error("event=import-not-resumed batch={}", batch.id(), failure);
        }
    }

    /** Newest first, of the actor's own provider. */
    public List<ImportSummary> list(Actor actor) {
        return batches.list(actor.municipality(), mustRecord(actor)).stream()
                .map(ImportSummary::of)
                .toList();
    }

    public ImportSummary find(Actor actor, ImportId id) {
        return ImportSummary.of(mustFind(actor, id));
    }

    /** The bad rows of a batch, once: their list is destroyed when it has been fetched. */
    public List<BadRow> fetchBadRows(Actor actor, ImportId id) {
        Batch batch = mustFind(actor, id);
        if (batch.key() == null || !batch.state().isEnd()) {
            return List.of();
        }
        accessLog.note(actor, "bron " + batch.source(), BAD_ROWS, actor.provider());
        List<BadRow> badRows = new StagedLists(batches.files(batch)).badRows();
        batches.destroyFiles(batch);
        return badRows;
    }

    /**
     * Withdraws what still stands as the import recorded it.
     *
     * @throws Refused if there is no such import, or it isn't finished
     */
    public RevocationReport revoke(Actor actor, ImportId id, ImportProgress progress) {
        return turn.alone(() -> revocation.revoke(actor, mustFind(actor, id), progress));
    }

    private Batch mustFind(Actor actor, ImportId id) {
        ProviderId provider = mustRecord(actor);
        return batches.find(actor.municipality(), id)
                .filter(batch -> provider.equals(batch.actor().provider()))
                .orElseThrow(() -> new Refused(new Refusal.ImportUnknown(id)));
    }

    static ProviderId mustRecord(Actor actor) {
        ProviderId provider = actor.provider();
        if (provider == null || (actor.role() != Role.PROVIDER && actor.role() != Role.IMPORTER)) {
            throw new Refused(new Refusal.RoleNotAllowed(actor.role()));
        }
        return provider;
    }
}
