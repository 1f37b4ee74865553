package nl.rijker.command.recording;

import java.util.List;
import nl.rijker.command.rows.BadRow;
import nl.rijker.command.rows.Layout;
import org.jspecify.annotations.Nullable;

/**
 * What reading a file showed, before anybody decided about its rows.
 *
 * @param layout absent where the headers weren't understood
 * @param rows without the headers
 * @param ended whether reading ended before the file did; then nothing of it can be taken
 * @param badRows those that are listed
 * @param bad all of them
 * @param buckets files of staged rows
 * @param staged rows in them
 */
record ReadFile(
        @Nullable Layout layout,
        long rows,
        boolean ended,
        List<BadRow> badRows,
        long bad,
        int buckets,
        long staged) {
    ReadFile {
        badRows = List.copyOf(badRows);
    }
}
