package nl.rijker.command.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The one sheet of a workbook that holds something. */
final class XlsxTable {
    private XlsxTable() {}

    static void read(TableSource source, TableLimits limits, Consumer<TableRow> rows)
            throws IOException {
        byte[] file = bytes(source, limits);
        XlsxCheck check = checked(file, limits);
        try (ReadableWorkbook workbook = open(file)) {
            Sheet sheet = sheet(workbook);
            if (sheet == null) {
                throw new UnreadableTable(TableFlaw.EMPTY, 0);
            }
            try (Stream<Row> stream = sheet.openStream()) {
                read(stream.iterator(), new XlsxCells(check.from1904()), rows);
            }
        }
    }

    private static byte[] bytes(TableSource source, TableLimits limits) throws IOException {
        try (InputStream bytes = source.open()) {
            byte[] file = bytes.readNBytes(Math.toIntExact(limits.workbook() + 1));
            if (file.length > limits.workbook()) {
                throw new UnreadableTable(TableFlaw.WORKBOOK_TOO_LARGE, 0);
            }
            return file;
        }
    }

    private static XlsxCheck checked(byte[] file, TableLimits limits) {
        try {
            return XlsxCheck.of(file, limits);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableTable(TableFlaw.BROKEN_WORKBOOK, 0);
        }
    }

    private static ReadableWorkbook open(byte[] file) {
        try {
            return new ReadableWorkbook(
                    new ByteArrayInputStream(file), new ReadingOptions(true, false));
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadableTable(TableFlaw.BROKEN_WORKBOOK, 0);
        }
    }

    private static @Nullable Sheet sheet(ReadableWorkbook workbook) {
        List<Sheet> filled = workbook.getSheets().filter(XlsxTable::isFilled).toList();
        if (filled.stream().anyMatch(sheet -> sheet.getVisibility() != SheetVisibility.VISIBLE)) {
            throw new UnreadableTable(TableFlaw.HIDDEN_SHEET, 0);
        }
        if (filled.size() > 1) {
            throw new UnreadableTable(TableFlaw.SEVERAL_SHEETS, 0);
        }
        return filled.isEmpty() ? null : filled.getFirst();
    }

    private static boolean isFilled(Sheet sheet) {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.anyMatch(row -> row.getFirstNonEmptyCell().isPresent());
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadableTable(TableFlaw.BROKEN_WORKBOOK, 0);
        }
    }

    private static void read(Iterator<Row> iterator, XlsxCells cells, Consumer<TableRow> rows) {
        long last = 0;
        for (Row row = next(iterator, last); row != null; row = next(iterator, last)) {
            last = row.getRowNum();
            List<Cell> read = new ArrayList<>(row.getCellCount());
            for (int i = 0; i < row.getCellCount(); i++) {
                read.add(cells.cell(row.getCell(i)));
            }
            while (!read.isEmpty() && read.getLast().isEmpty()) {
                read.removeLast();
            }
            if (!read.isEmpty()) {
                rows.accept(new TableRow(last, read));
            }
        }
    }

    private static @Nullable Row next(Iterator<Row> rows, long last) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException damaged) {
            throw new UnreadableTable(TableFlaw.BROKEN_WORKBOOK, last + 1);
        }
    }
}
