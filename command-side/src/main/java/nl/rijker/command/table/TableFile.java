package nl.rijker.command.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/** A table as a file, of whichever form; its first row holds the headers. */
public final class TableFile {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private TableFile() {}

    /**
     * Hands over the rows that aren't empty, in order, one at a time.
     *
     * @throws UnreadableTable where it can't go on; what came before has been handed over
     */
    public static void read(TableSource source, TableLimits limits, Consumer<TableRow> rows)
            throws IOException {
        Consumer<TableRow> counted = new Counted(limits, rows);
        byte[] start = start(source);
        if (start.length == 0) {
            throw new UnreadableTable(TableFlaw.EMPTY, 0);
        }
        if (Arrays.equals(start, OLE)) {
            throw new UnreadableTable(TableFlaw.OLD_WORKBOOK, 0);
        }
        if (Arrays.equals(start, ZIP)) {
            XlsxTable.read(source, limits, counted);
        } else {
            CsvTable.read(source, limits, counted);
        }
    }

    private static byte[] start(TableSource source) throws IOException {
        try (InputStream bytes = source.open()) {
            return bytes.readNBytes(ZIP.length);
        }
    }

    private static final class Counted implements Consumer<TableRow> {
        private final TableLimits limits;
        private final Consumer<TableRow> rows;
        private long count;

        Counted(TableLimits limits, Consumer<TableRow> rows) {
            this.limits = limits;
            this.rows = rows;
        }

        @Override
        public void accept(TableRow row) {
            if (row.cells().size() > limits.columns()) {
                throw new UnreadableTable(TableFlaw.TOO_MANY_COLUMNS, row.number());
            }
            if (row.cells().stream().anyMatch(cell -> cell.text().length() > limits.cell())) {
                throw new UnreadableTable(TableFlaw.CELL_TOO_LONG, row.number());
            }
            if (++count > limits.rows()) {
                throw new UnreadableTable(TableFlaw.TOO_MANY_ROWS, row.number());
            }
            rows.accept(row);
        }
    }
}
