package nl.rijker.command.recording;

import java.util.List;
import nl.rijker.command.batch.Batch.Counts;
import nl.rijker.command.rows.BadRow;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.ImportKind;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param batch absent where nothing is kept
 * @param kind absent where the headers didn't tell
 * @param rows of the file, without its headers
 * @param recorded facts that are new, or would be
 * @param repeated facts that were there already
 * @param refused bad rows, also those not listed; of a fact of many rows, all of them
 * @param unused headers of which nothing is recorded
 */
public record ImportReport(
        @Nullable ImportId batch,
        Result result,
        @Nullable ImportKind kind,
        long rows,
        long recorded,
        long repeated,
        long refused,
        List<String> unused,
        List<BadRow> badRows) {
    public enum Result {
        /** The file would be taken. */
        FINE,
        /** Bad rows stand in the way; nothing has been recorded. */
        REFUSED,
        /** Everything in it was there already. */
        NOTHING_NEW,
        RECORDED
    }

    public ImportReport {
        unused = List.copyOf(unused);
        badRows = List.copyOf(badRows);
    }

    Counts counts() {
        return new Counts(rows, recorded, repeated, refused, 0, 0);
    }
}
