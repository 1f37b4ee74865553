package nl.rijker.command.recording;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import nl.rijker.command.batch.Batch;
import nl.rijker.command.batch.Batch.Counts;
import nl.rijker.command.batch.BatchDesk;
import nl.rijker.command.batch.BatchState;
import nl.rijker.command.batch.ImportCommand;
import nl.rijker.command.batch.ImportCommand.FinishImport;
import nl.rijker.command.batch.ImportCommand.StartImport;
import nl.rijker.command.batch.ImportSettings;
import nl.rijker.command.batch.StagedFiles;
import nl.rijker.command.mapping.Mappings;
import nl.rijker.command.platform.CommandDesk;
import nl.rijker.command.platform.MunicipalTransactions;
import nl.rijker.command.platform.Rehearsal;
import nl.rijker.command.platform.Request;
import nl.rijker.command.recording.ImportReport.Result;
import nl.rijker.command.rows.BadRows;
import nl.rijker.command.session.Session;
import nl.rijker.command.session.SessionCommand;
import nl.rijker.command.trajectory.Trajectory;
import nl.rijker.contract.value.ImportKind;
import nl.rijker.contract.value.Municipality;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The way of one file: read it, rehearse all its rows, and only then record. A file that is cut off
 * while it is looked at is looked at again; one that is cut off while it is recorded is recorded to
 * the end, and what was there already is told by the desk.
 */
@Component
public final class ImportRun {
    private static final String LOOKING = "Alle rijen worden gecontroleerd.";
    private static final String RECORDING = "De rijen worden vastgelegd.";

    private final Mappings mappings;
    private final RowHandling handling;
    private final Rehearsal rehearsal;
    private final CommandDesk desk;
    private final BatchDesk batches;
    private final ImportedFactTable facts;
    private final MunicipalTransactions transactions;
    private final ImportSettings settings;

    ImportRun(
            Mappings mappings,
            RowHandling handling,
            Rehearsal rehearsal,
            CommandDesk desk,
            BatchDesk batches,
            ImportedFactTable facts,
            MunicipalTransactions transactions,
            ImportSettings settings) {
        this.mappings = mappings;
        this.handling = handling;
        this.rehearsal = rehearsal;
        this.desk = desk;
        this.batches = batches;
        this.facts = facts;
        this.transactions = transactions;
        this.settings = settings;
    }

    /** Only looks; writes nothing that stays. */
    public ImportReport look(Batch batch, StagedFiles files, ImportProgress progress) throws IOException {
        ReadFile read = read(batch, files, progress);
        Tally tally = rehearse(batch, files, read, progress);
        Result fine = tally.countRecorded() == 0 ? Result.NOTHING_NEW : Result.FINE;
        return report(null, tally.bad().count() == 0 ? fine : Result.REFUSED, read, tally);
    }

    /** Looks, then records if it may. */
    public ImportReport take(Batch batch, StagedFiles files, ImportProgress progress) throws IOException {
        ReadFile read = read(batch, files, progress);
        Tally tally = rehearse(batch, files, read, progress);
        boolean nothing = tally.countRecorded() == 0;
        if (tally.bad().count() == 0 && nothing) {
            batches.remove(batch);
            return report(null, Result.NOTHING_NEW, read, tally);
        }
        if (tally.bad().count() > 0 && (read.ended() || !batch.acceptGoodRows() || nothing)) {
            Counts counts =
                    new Counts(read.rows(), 0, tally.countRepeated(), tally.bad().count(), 0, 0);
            end(batch.in(BatchState.REFUSED, kind(read), counts), files, tally);
            return report(batch, Result.REFUSED, read, tally);
        }
        new StagedLists(files).write(read);
        Batch begun = batch.in(BatchState.RECORDING, kind(read), Counts.NONE);
        batches.save(begun);
        return record(begun, files, read, progress);
    }

    /** After a restart, or when the same file comes again. */
    public ImportReport goOn(Batch batch, ImportProgress progress) throws IOException {
        StagedFiles files = batches.files(batch);
        return batch.state() == BatchState.RECORDING
                ? record(batch, files, new StagedLists(files).read(), progress)
                : take(batch, files, progress);
    }

    private ReadFile read(Batch batch, StagedFiles files, ImportProgress progress)
            throws IOException {
        return new Reading(
                        files, batch.kind(), mappings.columns(batch.actor(), batch.source()), settings.badRows(), progress)
                .run();
    }

    private Tally tally(ReadFile read) {
        BadRows bad = new BadRows(settings.badRows());
        bad.addAll(read.badRows(), read.bad());
        return new Tally(bad);
    }

    private Tally rehearse(Batch batch, StagedFiles files, ReadFile read, ImportProgress progress)
            throws IOException {
        Tally tally = tally(read);
        if (!read.ended()) {
            Municipality municipality = batch.actor().municipality();
            handling.handle(
                    batch,
                    files,
                    read,
                    requests ->
                            rehearsal.submit(
                                    municipality,
                                    requests,
                                    command ->
                                            command instanceof SessionCommand
                                                    ? new Session()
                                                    : new Trajectory()),
                    tally,
                    (done, total, message) -> progress.report(done, total, LOOKING));
        }
        return tally;
    }

    private ImportReport record(
            Batch batch, StagedFiles files, ReadFile read, ImportProgress progress)
            throws IOException {
        Municipality municipality = batch.actor().municipality();
        submit(
                batch,
                "start",
                new StartImport(
                        batch.id(),
                        batch.actor().mustRecord(),
                        batch.source(),
                        Objects.requireNonNull(batch.kind()),
                        batch.fileHash(),
                        read.rows()));
        Tally tally = tally(read);
        handling.handle(
                batch,
                files,
                read,
                requests -> desk.submit(municipality, requests),
                tally,
                (done, total, message) -> progress.report(done, total, RECORDING));
        long recorded = transactions.in(municipality, () -> facts.count(municipality, batch.id()));
        long repeated = tally.countRecorded() + tally.countRepeated() - recorded;
        Counts counts = new Counts(read.rows(), recorded, repeated, tally.bad().count(), 0, 0);
        submit(
                batch,
                "finish",
                new FinishImport(batch.id(), recorded, repeated, tally.bad().count()));
        end(batch.in(BatchState.FINISHED, kind(read), counts), files, tally);
        return new ImportReport(
                batch.id(),
                Result.RECORDED,
                batch.kind(),
                read.rows(),
                recorded,
                repeated,
                tally.bad().count(),
                unused(read),
                tally.bad().kept());
    }

    /** Under an id of its own, so that a batch that goes on after a crash says it once. */
    private void submit(Batch batch, String step, ImportCommand command) {
        desk.submit(new Request(batch.id() + "-" + step, batch.actor(), command, null, step, null));
    }

    /** The file goes; the list of bad rows, if there is one, waits to be fetched. */
    private void end(Batch ended, StagedFiles files, Tally tally) {
        if (tally.bad().count() > 0) {
            new StagedLists(files).writeBadRows(tally.bad().kept());
            batches.save(ended);
            files.keepOnly(StagedLists.BAD_ROWS);
        } else {
            batches.save(ended);
            batches.destroyFiles(ended);
        }
    }

    private static ImportReport report(
            @Nullable Batch batch, Result result, ReadFile read, Tally tally) {
        return new ImportReport(
                batch == null ? null : batch.id(),
                result,
                kind(read),
                read.rows(),
                tally.countRecorded(),
                tally.countRepeated(),
                tally.bad().count(),
                unused(read),
                tally.bad().kept());
    }

    private static @Nullable ImportKind kind(ReadFile read) {
        return read.layout() == null ? null : read.layout().kind();
    }

    private static List<String> unused(ReadFile read) {
        return read.layout() == null ? List.of() : read.layout().unused();
    }
}
