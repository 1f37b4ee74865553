package nl.rijker.command.recording;

import java.util.List;
import nl.rijker.command.recording.ImportReport.Result;
import nl.rijker.command.rows.BadRows;
import nl.rijker.command.rows.Candidate;
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
    private long taken;

    /**
     * @param listed bad rows that are kept; all are counted
     */
    Tally(ReadFile read, int listed) {
        bad = new BadRows(listed);
        bad.addAll(read.badRows(), read.bad());
    }

    void recorded(Candidate candidate) {
        recorded++;
        take(candidate);
    }

    void repeated(Candidate candidate) {
        repeated++;
        take(candidate);
    }

    /** A row that says two things is counted once. */
    private void take(Candidate candidate) {
        if (candidate.after() == null) {
            taken += candidate.rows().size();
        }
    }

    /** Each of its rows, also of those that say something else too that was taken. */
    void refuse(Layout layout, Candidate candidate, Throwable no) {
        if (candidate.after() != null) {
            taken -= candidate.rows().size();
        }
        candidate.rows().forEach(row -> refuse(layout, row, no));
    }

    void refuse(Layout layout, StagedRow row, Throwable no) {
        bad.add(() -> Wording.of(layout, row, no));
    }

    /**
     * @throws IllegalStateException if a row was neither taken nor refused, or both
     */
    void mustAddUp(ReadFile read) {
        if (taken + bad.count() != read.rows()) {
            throw new IllegalStateException(
                    "rows=" + read.rows() + " taken=" + taken + " refused=" + bad.count());
        }
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
