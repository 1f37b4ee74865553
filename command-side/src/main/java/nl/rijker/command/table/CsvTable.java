package nl.rijker.command.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Text with a semicolon, a comma or a tab between the cells, whichever the headers have most. */
final class CsvTable {
    private static final String SEPARATORS = ";,\t";
    private static final int HEADER = 1 << 16;

    private CsvTable() {}

    static void read(TableSource source, TableLimits limits, Consumer<TableRow> rows)
            throws IOException {
        TextEncoding encoding = TextEncoding.of(source);
        char separator = separator(encoding, source);
        try (BufferedReader text = encoding.open(source);
                CsvReader<CsvRecord> records = reader(separator, limits).ofCsvRecord(text)) {
            Iterator<CsvRecord> iterator = records.iterator();
            long last = 0;
            for (CsvRecord record = next(iterator, last);
                    record != null;
                    record = next(iterator, last)) {
                last = record.getStartingLineNumber();
                TableRow row =
                        new TableRow(last, record.getFields().stream().map(Cell::text).toList());
                if (!row.isEmpty()) {
                    rows.accept(row);
                }
            }
        }
    }

    private static CsvReader.CsvReaderBuilder reader(char separator, TableLimits limits) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .maxBufferSize(Math.max(1 << 14, limits.cell() * 4));
    }

    private static @Nullable CsvRecord next(Iterator<CsvRecord> records, long last) {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException endless) {
            throw new UnreadableTable(TableFlaw.CELL_TOO_LONG, last + 1);
        }
    }

    private static char separator(TextEncoding encoding, TableSource source) throws IOException {
        char best = SEPARATORS.charAt(0);
        try (BufferedReader text = encoding.open(source)) {
            char[] start = new char[HEADER];
            int length = Math.max(0, text.read(start));
            String header = new String(start, 0, length).stripLeading();
            int end = header.indexOf('\n');
            String line = end < 0 ? header : header.substring(0, end);
            for (int i = 0; i < SEPARATORS.length(); i++) {
                char candidate = SEPARATORS.charAt(i);
                if (count(line, candidate) > count(line, best)) {
                    best = candidate;
                }
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        boolean quoted = false;
        long count = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            count += !quoted && c == wanted ? 1 : 0;
        }
        return count;
    }
}
