package nl.rijker.command.table;

/**
 * What is too much.
 *
 * @param columns of one row
 * @param cell characters of one cell
 * @param rows of a file
 * @param workbook bytes of an XLSX file as it is sent
 * @param inflated bytes of what is packed in it, together
 */
public record TableLimits(int columns, int cell, long rows, long workbook, long inflated) {
    public static final TableLimits USUAL =
            new TableLimits(500, 4_000, 5_000_000, 32 << 20, 1 << 30);
}
