package nl.rijker.command.rows;

import java.util.ArrayList;
import java.util.List;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.table.Cell;
import nl.rijker.command.table.TableRow;
import nl.rijker.contract.value.BadForm;
import nl.rijker.contract.value.Bsn;
import nl.rijker.contract.value.PlainText;
import org.jspecify.annotations.Nullable;

/** What can be said of a row alone, whatever has been recorded. */
public record RowCheck(Layout layout) {
    /** The headers of a file; none of them may hold what no cell may hold. */
    public static List<String> headers(TableRow row) {
        for (Cell cell : row.cells()) {
            if (cell.kind() == Cell.Kind.FORMULA) {
                throw new Unfit(null, Flaw.FORMULA);
            }
            mustBePlain("", cell);
        }
        return row.cells().stream().map(Cell::text).toList();
    }

    /** Why nothing of the row can be recorded, if so. */
    public @Nullable RuntimeException flaw(TableRow row) {
        try {
            mustBeWhole(row);
            for (int i = 0; i < layout.headers().size(); i++) {
                mustBePlain(layout.headers().get(i), row.cells().get(i));
            }
            new Facts(new Values(layout, staged(row, false))).check();
            return null;
        } catch (Unfit | Refused | BadForm no) {
            return no;
        }
    }

    private void mustBeWhole(TableRow row) {
        int width = layout.headers().size();
        boolean more =
                row.cells().size() > width
                        && !row.cells().subList(width, row.cells().size()).stream()
                                .allMatch(Cell::isEmpty);
        if (more || row.cells().size() < width) {
            throw new Unfit(null, Flaw.WIDTH);
        }
    }

    private static void mustBePlain(String header, Cell cell) {
        String text = cell.text();
        if (Bsn.isIn(text)) {
            throw new Refused(new Refusal.BsnInText(header));
        }
        Flaw flaw =
                switch (cell.kind()) {
                    case FORMULA -> Flaw.FORMULA;
                    case ERROR -> Flaw.CELL_ERROR;
                    case TEXT, NUMBER, DATE -> {
                        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
                            yield Flaw.LINE_BREAK;
                        }
                        yield PlainText.is(text) ? null : Flaw.UNREADABLE;
                    }
                };
        if (flaw != null) {
            throw new Unfit(header.isEmpty() ? null : header, flaw);
        }
    }

    /** As many cells as there are headers; the number of a client or a row is never lost. */
    public StagedRow staged(TableRow row, boolean bad) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < layout.headers().size(); i++) {
            cells.add(i < row.cells().size() ? row.cells().get(i).text() : "");
        }
        return new StagedRow(row.number(), bad, cells);
    }
}
