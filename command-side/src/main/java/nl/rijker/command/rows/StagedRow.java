package nl.rijker.command.rows;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.rijker.contract.value.ImportKind;
import org.jspecify.annotations.Nullable;

/**
 * A row between reading and recording: its cells as text, one per header.
 *
 * @param bad whether it was refused already; kept so that what it belongs to is not taken either
 */
public record StagedRow(long number, boolean bad, List<String> cells) {
    public StagedRow {
        cells = List.copyOf(cells);
    }

    @Nullable String cell(Layout layout, Column column) {
        Integer index = layout.columns().get(column);
        String text = index == null ? "" : cells.get(index);
        return text.isEmpty() ? null : text;
    }

    /** Rows with the same key are about one trajectory or one session. */
    public String key(Layout layout) {
        String key = cell(layout, keyColumn(layout));
        return key == null ? "" : Column.key(key);
    }

    public static Column keyColumn(Layout layout) {
        return layout.kind() == ImportKind.SESSIONS ? Column.NUMBER : Column.TRAJECTORY;
    }

    public void write(DataOutput out) throws IOException {
        out.writeLong(number);
        out.writeBoolean(bad);
        out.writeInt(cells.size());
        for (String cell : cells) {
            out.writeUTF(cell);
        }
    }

    public static StagedRow read(DataInput in) throws IOException {
        long number = in.readLong();
        boolean bad = in.readBoolean();
        int size = in.readInt();
        List<String> cells = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            cells.add(in.readUTF());
        }
        return new StagedRow(number, bad, cells);
    }
}
