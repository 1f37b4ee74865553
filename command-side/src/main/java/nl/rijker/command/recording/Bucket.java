package nl.rijker.command.recording;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.rijker.command.batch.StagedFiles;
import nl.rijker.command.rows.Layout;
import nl.rijker.command.rows.StagedRow;

/** Staged rows that were dealt to one file. */
record Bucket(StagedFiles files, Layout layout, String name) {
    /**
     * The rows by their key. Dealing can't part rows of one key, so a key with too many of them
     * would fill the memory: its rows are told one by one instead.
     */
    Map<String, List<StagedRow>> rows(int most, Consumer<StagedRow> tooMany) throws IOException {
        Map<String, List<StagedRow>> rows = new LinkedHashMap<>();
        Set<String> crowded = new HashSet<>();
        each(row -> gather(row, rows, crowded, most));
        if (!crowded.isEmpty()) {
            each(
                    row -> {
                        if (crowded.contains(row.key(layout))) {
                            tooMany.accept(row);
                        }
                    });
        }
        return rows;
    }

    private void gather(
            StagedRow row, Map<String, List<StagedRow>> rows, Set<String> crowded, int most) {
        String key = row.key(layout);
        if (crowded.contains(key)) {
            return;
        }
        List<StagedRow> same = rows.computeIfAbsent(key, absent -> new ArrayList<>());
        same.add(row);
        if (same.size() > most) {
            rows.remove(key);
            crowded.add(key);
        }
    }

    private void each(Consumer<StagedRow> work) throws IOException {
        if (!files.has(name)) {
            return;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(files.read(name)))) {
            while (true) {
                work.accept(StagedRow.read(in));
            }
        } catch (EOFException _) {
            // All rows have been read.
        }
    }
}
