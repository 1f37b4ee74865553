package nl.rijker.command.recording;

import java.io.IOException;
import nl.rijker.command.batch.Batch;
import nl.rijker.command.batch.Batch.Counts;
import nl.rijker.command.batch.BatchDesk;
import nl.rijker.command.batch.BatchState;
import nl.rijker.command.batch.ImportSettings;
import nl.rijker.command.batch.StagedFiles;
import nl.rijker.command.platform.CommandDesk;
import nl.rijker.command.recording.ImportReport.Result;
import nl.rijker.command.rows.BadRows;
import nl.rijker.command.rows.Flaw;
import nl.rijker.command.rows.Layout;
import nl.rijker.command.rows.Unfit;
import nl.rijker.command.rows.Wording;
import nl.rijker.contract.value.Municipality;
import org.springframework.stereotype.Component;

/**
 * The way of one file: read it, rehearse all its rows, and only then record. A file that is cut off
 * while it is looked at is looked at again; one that is cut off while it is recorded is recorded to
 * the end, and what was there already is told by the desk.
 */
@Component
public final class ImportRun {
    /** Cut off so often without having got further, a file is given up. */
    private static final int MOST = 2;

    private static final String RECORDING = "De rijen worden vastgelegd.";

    private final RowHandling handling;
    private final Looking looking;
    private final CommandDesk desk;
    private final BatchDesk batches;
    private final BatchSteps steps;
    private final ImportSettings settings;

    ImportRun(
            RowHandling handling,
            Looking looking,
            CommandDesk desk,
            BatchDesk batches,
            BatchSteps steps,
            ImportSettings settings) {
        this.handling = handling;
        this.looking = looking;
        this.desk = desk;
        this.batches = batches;
        this.steps = steps;
        this.settings = settings;
    }

    /** Only looks; writes nothing that stays. */
    public ImportReport look(Batch batch, StagedFiles files, ImportProgress progress)
            throws IOException {
        ReadFile read = looking.read(batch, files, progress);
        Tally tally = looking.rehearse(batch, files, read, progress);
        Result fine = tally.countRecorded() == 0 ? Result.NOTHING_NEW : Result.FINE;
        return tally.report(null, tally.bad().count() == 0 ? fine : Result.REFUSED, read);
    }

    /** Looks, then records if it may. */
    public ImportReport take(Batch batch, StagedFiles files, ImportProgress progress)
            throws IOException {
        ReadFile read = looking.read(batch, files, progress);
        Tally tally = looking.rehearse(batch, files, read, progress);
        boolean nothing = tally.countRecorded() == 0;
        if (tally.bad().count() == 0 && nothing) {
            batches.remove(batch);
            return tally.report(null, Result.NOTHING_NEW, read);
        }
        if (tally.bad().count() > 0 && (read.ended() || !batch.acceptGoodRows() || nothing)) {
            ImportReport report = tally.report(batch.id(), Result.REFUSED, read);
            Counts counts = new Counts(read.rows(), 0, report.repeated(), report.refused(), 0, 0);
            end(batch.in(BatchState.REFUSED, report.kind(), counts), files, tally.bad());
            return report;
        }
        return begin(batch, files, read, progress);
    }

    /** After a restart, or when the same file comes again. */
    public ImportReport goOn(Batch batch, ImportProgress progress) throws IOException {
        StagedFiles files = batches.files(batch);
        return batch.state() == BatchState.RECORDING
                ? record(batch, files, new StagedLists(files).read(), progress)
                : take(batch, files, progress);
    }

    /** Whether what is staged of a batch that was cut off is still there. */
    public boolean canGoOn(Batch batch) {
        StagedFiles files = batches.files(batch);
        return batch.state() == BatchState.RECORDING
                ? new StagedLists(files).hasRead()
                : files.has(StagedFiles.UPLOAD);
    }

    /** Where nothing is staged any more, as after a restore, and the same file has come again. */
    public ImportReport goOnWith(StagedFiles again, Batch batch, ImportProgress progress)
            throws IOException {
        StagedFiles files = batches.files(batch);
        again.copyTo(files, StagedFiles.UPLOAD);
        return batch.state() == BatchState.RECORDING
                ? begin(batch, files, looking.read(batch, files, progress), progress)
                : take(batch, files, progress);
    }

    /**
     * After it was cut off. A file over which the process falls each time must not be what it falls
     * over at every start: the second time that it got no further it is given up.
     *
     * @return whether it went on
     */
    public boolean resume(Batch batch) throws IOException {
        if (batches.cutOff(batch, steps.recorded(batch)) < MOST) {
            goOn(batch, (_, _, _) -> {});
            return true;
        }
        if (batch.state() == BatchState.RECORDING) {
            giveUp(batch);
        } else {
            BadRows why = new BadRows(1);
            why.add(() -> Wording.ofHeaders(new Unfit(null, Flaw.CUT_OFF_AGAIN)));
            Counts counts = new Counts(0, 0, 0, why.count(), 0, 0);
            end(batch.in(BatchState.REFUSED, batch.kind(), counts), batches.files(batch), why);
        }
        return false;
    }

    /** What was recorded of it stays, and can be taken back; the rest never comes. */
    public void giveUp(Batch batch) {
        if (batch.state() != BatchState.RECORDING) {
            batches.remove(batch);
            return;
        }
        long recorded = steps.recorded(batch);
        steps.start(batch, recorded);
        steps.finish(batch, recorded, 0, 0);
        Counts counts = new Counts(recorded, recorded, 0, 0, 0, 0);
        batches.save(batch.in(BatchState.FINISHED, batch.kind(), counts));
        batches.destroyFiles(batch);
    }

    private ImportReport begin(
            Batch batch, StagedFiles files, ReadFile read, ImportProgress progress)
            throws IOException {
        new StagedLists(files).write(read);
        Layout layout = read.layout();
        Batch begun =
                batch.in(
                        BatchState.RECORDING,
                        layout == null ? batch.kind() : layout.kind(),
                        Counts.NONE);
        batches.save(begun);
        return record(begun, files, read, progress);
    }

    private ImportReport record(
            Batch batch, StagedFiles files, ReadFile read, ImportProgress progress)
            throws IOException {
        Municipality municipality = batch.actor().municipality();
        steps.start(batch, read.rows());
        Tally tally = new Tally(read, settings.badRows());
        handling.handle(
                batch,
                files,
                read,
                requests -> desk.submit(municipality, requests),
                tally,
                (done, total, message) -> progress.report(done, total, RECORDING));
        ImportReport report =
                tally.report(batch.id(), Result.RECORDED, read, steps.recorded(batch));
        steps.finish(batch, report.recorded(), report.repeated(), report.refused());
        end(batch.in(BatchState.FINISHED, report.kind(), report.counts()), files, tally.bad());
        return report;
    }

    /** The file goes; the list of bad rows, if there is one, waits to be fetched. */
    private void end(Batch ended, StagedFiles files, BadRows bad) {
        if (bad.count() > 0) {
            new StagedLists(files).writeBadRows(bad.kept());
        }
        batches.save(ended);
        leaveOnlyBadRows(ended);
    }

    /** What an end that was cut off may have left lying. */
    public void leaveOnlyBadRows(Batch ended) {
        StagedFiles files = batches.files(ended);
        if (files.has(StagedLists.BAD_ROWS)) {
            files.keepOnly(StagedLists.BAD_ROWS);
        } else {
            batches.destroyFiles(ended);
        }
    }
}
