package nl.rijker.command.table;

import java.util.List;

/**
 * @param number the line where it begins in a CSV file, the row in a sheet; from 1
 */
public record TableRow(long number, List<Cell> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }

    boolean isEmpty() {
        return cells.stream().allMatch(Cell::isEmpty);
    }
}
