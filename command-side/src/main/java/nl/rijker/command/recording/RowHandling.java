package nl.rijker.command.recording;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import nl.rijker.command.batch.Batch;
import nl.rijker.command.batch.ImportSettings;
import nl.rijker.command.batch.StagedFiles;
import nl.rijker.command.platform.MunicipalTransactions;
import nl.rijker.command.platform.Outcome;
import nl.rijker.command.platform.References;
import nl.rijker.command.platform.Request;
import nl.rijker.command.platform.TrajectoryNames;
import nl.rijker.command.retention.RetentionPeriods;
import nl.rijker.command.rows.Flaw;
import nl.rijker.command.rows.Layout;
import nl.rijker.command.rows.Measuring;
import nl.rijker.command.rows.RowCommands;
import nl.rijker.command.rows.StagedRow;
import nl.rijker.command.rows.Unfit;
import nl.rijker.command.rows.Visits;
import nl.rijker.contract.value.Municipality;
import org.springframework.stereotype.Component;

/** Reads staged rows bucket by bucket and hands them over in chunks. */
@Component
final class RowHandling {
    private final MunicipalTransactions transactions;
    private final TrajectoryNames names;
    private final ImportedFactTable facts;
    private final References references;
    private final FactIds ids;
    private final RetentionPeriods periods;
    private final ImportSettings settings;

    RowHandling(
            MunicipalTransactions transactions,
            TrajectoryNames names,
            ImportedFactTable facts,
            References references,
            FactIds ids,
            RetentionPeriods periods,
            ImportSettings settings) {
        this.transactions = transactions;
        this.names = names;
        this.facts = facts;
        this.references = references;
        this.ids = ids;
        this.periods = periods;
        this.settings = settings;
    }

    /**
     * @param submit answers what became of each request, in their order
     * @throws IllegalStateException if not every row that was staged is there and told
     */
    void handle(
            Batch batch,
            StagedFiles files,
            ReadFile read,
            Function<List<Request>, List<Outcome>> submit,
            Tally tally,
            ImportProgress progress)
            throws IOException {
        Layout layout = Objects.requireNonNull(read.layout());
        Chunks chunks = chunks(batch, layout, submit, tally);
        AtomicLong done = new AtomicLong();
        for (int i = 0; i < read.buckets(); i++) {
            rows(new Bucket(files, layout, Reading.bucket(i)), tally, done)
                    .forEach(
                            (key, rows) -> {
                                chunks.add(key, rows);
                                progress.report(done.addAndGet(rows.size()), read.staged(), "");
                            });
            chunks.flush();
        }
        if (done.get() != read.staged()) {
            throw new IllegalStateException(
                    "batch=" + batch.id() + " staged=" + read.staged() + " found=" + done);
        }
        tally.mustAddUp(read);
    }

    private Chunks chunks(
            Batch batch,
            Layout layout,
            Function<List<Request>, List<Outcome>> submit,
            Tally tally) {
        return new Chunks(
                batch,
                transactions,
                new Candidates(batch, layout, commands(batch, layout, tally), names, facts, ids),
                submit,
                (candidate, no) -> tally.refuse(layout, candidate, no),
                tally);
    }

    private RowCommands commands(Batch batch, Layout layout, Tally tally) {
        Municipality municipality = batch.actor().municipality();
        return new RowCommands(
                layout,
                new Visits(
                        layout, batch.actor().mustRecord(), batch.source(), ids::of, names::hash),
                new Measuring(id -> references.instrument(municipality, id), names::fresh),
                (intervention, last) -> periods.isOver(municipality, intervention, last),
                (row, no) -> tally.refuse(layout, row, no));
    }

    private Map<String, List<StagedRow>> rows(Bucket bucket, Tally tally, AtomicLong done)
            throws IOException {
        return bucket.rows(
                settings.rowsOfOne(),
                row -> {
                    refuseCrowded(bucket.layout(), row, tally);
                    done.incrementAndGet();
                });
    }

    /** Unless it was refused already. */
    private static void refuseCrowded(Layout layout, StagedRow row, Tally tally) {
        if (!row.bad()) {
            String header = layout.header(StagedRow.keyColumn(layout));
            tally.refuse(layout, row, new Unfit(header, Flaw.TOO_MANY_OF_ONE));
        }
    }
}
