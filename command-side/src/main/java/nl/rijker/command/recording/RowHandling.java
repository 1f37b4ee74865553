package nl.rijker.command.recording;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.rijker.command.batch.Batch;
import nl.rijker.command.batch.StagedFiles;
import nl.rijker.command.platform.MunicipalTransactions;
import nl.rijker.command.platform.Outcome;
import nl.rijker.command.platform.References;
import nl.rijker.command.platform.Request;
import nl.rijker.command.platform.TrajectoryNames;
import nl.rijker.command.retention.RetentionPeriods;
import nl.rijker.command.rows.Layout;
import nl.rijker.command.rows.Measuring;
import nl.rijker.command.rows.RowCommands;
import nl.rijker.command.rows.StagedRow;
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

    RowHandling(
            MunicipalTransactions transactions,
            TrajectoryNames names,
            ImportedFactTable facts,
            References references,
            FactIds ids,
            RetentionPeriods periods) {
        this.transactions = transactions;
        this.names = names;
        this.facts = facts;
        this.references = references;
        this.ids = ids;
        this.periods = periods;
    }

    /**
     * @param submit answers what became of each request, in their order
     * @throws IllegalStateException if not every row that was staged is there
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
        Chunks chunks =
                new Chunks(
                        batch,
                        transactions,
                        new Candidates(
                                batch, layout, commands(batch, layout, tally), names, facts, ids),
                        submit,
                        (rows, no) -> tally.refuse(layout, rows, no),
                        tally);
        long done = 0;
        for (int i = 0; i < read.buckets(); i++) {
            Map<String, List<StagedRow>> rows = bucket(files, layout, Reading.bucket(i));
            for (Map.Entry<String, List<StagedRow>> entry : rows.entrySet()) {
                chunks.add(entry.getKey(), entry.getValue());
                done += entry.getValue().size();
                progress.report(done, read.staged(), "");
            }
            chunks.flush();
        }
        if (done != read.staged()) {
            throw new IllegalStateException(
                    "batch=" + batch.id() + " staged=" + read.staged() + " found=" + done);
        }
    }

    private RowCommands commands(Batch batch, Layout layout, Tally tally) {
        Municipality municipality = batch.actor().municipality();
        return new RowCommands(
                layout,
                new Visits(
                        layout, batch.actor().mustRecord(), batch.source(), ids::of, names::hash),
                new Measuring(id -> references.instrument(municipality, id), names::fresh),
                (intervention, last) -> periods.isOver(municipality, intervention, last),
                (row, no) -> tally.refuse(layout, List.of(row), no));
    }

    private static Map<String, List<StagedRow>> bucket(
            StagedFiles files, Layout layout, String name) throws IOException {
        Map<String, List<StagedRow>> rows = new LinkedHashMap<>();
        if (!files.has(name)) {
            return rows;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(files.read(name)))) {
            while (true) {
                StagedRow row = StagedRow.read(in);
                rows.computeIfAbsent(row.key(layout), absent -> new ArrayList<>()).add(row);
            }
        } catch (EOFException end) {
            return rows;
        }
    }
}
