package nl.rijker.command.recording;

import java.util.List;
import nl.rijker.command.recording.ImportReport.Result;
import nl.rijker.command.rows.BadRows;
import nl.rijker.command.rows.Layout;
import nl.rijker.command.rows.StagedRow;
import nl.rijker.command.rows.Wording;
import nl.rijker.contract.value.ImportId;
import org.jspecify.annotations.Nullable;

/** What became of the rows so far. */
final class Tally {
    private final BadRows bad;
    private long recorded;
    private long repeated;

    /**
     * @param listed bad rows that are kept; all are counted
     */
    Tally(ReadFile read, int listed) {
        bad = new BadRows(listed);
        bad.addAll(read.badRows(), read.bad());
    }

    void recorded() {
        recorded++;
    }

    void repeated() {
        repeated++;
    }

    void refuse(Layout layout, List<StagedRow> rows, Throwable no) {
        bad.add(Wording.of(layout, rows, no));
    }

    long countRecorded() {
        return recorded;
    }

    long countRepeated() {
        return repeated;
    }

    BadRows bad() {
        return bad;
    }

    /** As counted here. */
    ImportReport report(@Nullable ImportId batch, Result result, ReadFile read) {
        return report(batch, result, read, recorded);
    }

    /**
     * @param isNew of those that were taken; the others had been recorded before
     */
    ImportReport report(@Nullable ImportId batch, Result result, ReadFile read, long isNew) {
        Layout layout = read.layout();
        return new ImportReport(
                batch,
                result,
                layout == null ? null : layout.kind(),
                read.rows(),
                isNew,
                recorded + repeated - isNew,
                bad.count(),
                layout == null ? List.of() : layout.unused(),
                bad.kept());
    }
}
