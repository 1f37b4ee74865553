package nl.rijker.command.rows;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rijker.contract.value.ImportKind;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of one file mean.
 *
 * @param headers as they stand in the file
 * @param columns where each column stands; a header that isn't in it is not used, or is the value
 *     of a scale or item
 */
public record Layout(ImportKind kind, List<String> headers, Map<Column, Integer> columns) {
    private static final Map<ImportKind, List<Column>> NEEDED = new EnumMap<>(ImportKind.class);

    static {
        List<Column> measured =
                List.of(Column.TRAJECTORY, Column.INSTRUMENT, Column.MOMENT, Column.DATE);
        NEEDED.put(ImportKind.MEASUREMENTS_LONG, measured);
        NEEDED.put(ImportKind.MEASUREMENTS_WIDE, measured);
        NEEDED.put(
                ImportKind.TRAJECTORIES,
                List.of(
                        Column.TRAJECTORY,
                        Column.CLIENT_NUMBER,
                        Column.INTERVENTION,
                        Column.DATE,
                        Column.LEGAL_BASIS));
        NEEDED.put(ImportKind.ATTENDANCE, List.of(Column.TRAJECTORY, Column.DATE, Column.MINUTES));
        NEEDED.put(
                ImportKind.SESSIONS,
                List.of(
                        Column.NUMBER,
                        Column.INTERVENTION,
                        Column.DATE,
                        Column.MINUTES,
                        Column.VISITS));
    }

    public Layout {
        headers = List.copyOf(headers);
        columns = Map.copyOf(columns);
    }

    /**
     * Recognises a file by its headers.
     *
     * @param mapping headers that mean a column though nobody could guess it
     * @throws Unfit by name of the header that stands in the way
     */
    public static Layout of(
            List<String> headers, @Nullable ImportKind wanted, Map<String, Column> mapping) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        Set<String> others = new HashSet<>();
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i);
            if (header.isEmpty()) {
                throw new Unfit(null, Flaw.HEADER_MISSING);
            }
            Column mapped = mapping.get(Column.plain(header));
            Column column = mapped == null ? Column.of(header).orElse(null) : mapped;
            boolean twice =
                    column == null
                            ? !others.add(Column.plain(header))
                            : columns.putIfAbsent(column, i) != null;
            if (twice) {
                throw new Unfit(header, Flaw.HEADER_TWICE);
            }
        }
        ImportKind kind =
                wanted != null
                        ? wanted
                        : recognised(headers, columns)
                                .orElseThrow(() -> new Unfit(null, Flaw.KIND_UNKNOWN));
        return new Layout(kind, headers, forKind(kind, columns)).complete();
    }

    private static Optional<ImportKind> recognised(
            List<String> headers, Map<Column, Integer> columns) {
        for (ImportKind kind :
                List.of(
                        ImportKind.MEASUREMENTS_LONG,
                        ImportKind.MEASUREMENTS_WIDE,
                        ImportKind.TRAJECTORIES,
                        ImportKind.ATTENDANCE,
                        ImportKind.SESSIONS)) {
            if (new Layout(kind, headers, forKind(kind, columns)).missing() == null) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** In a file of sessions, the number of a session is the number of the row. */
    private static Map<Column, Integer> forKind(ImportKind kind, Map<Column, Integer> columns) {
        Integer session = columns.get(Column.SESSION);
        if (kind != ImportKind.SESSIONS || session == null || columns.containsKey(Column.NUMBER)) {
            return columns;
        }
        Map<Column, Integer> meant = new EnumMap<>(columns);
        meant.remove(Column.SESSION);
        meant.put(Column.NUMBER, session);
        return meant;
    }

    private Layout complete() {
        Column missing = missing();
        if (missing != null) {
            throw new Unfit(missing.header(), Flaw.COLUMN_MISSING);
        }
        return this;
    }

    private @Nullable Column missing() {
        for (Column needed : NEEDED.getOrDefault(kind, List.of())) {
            if (!columns.containsKey(needed)) {
                return needed;
            }
        }
        return switch (kind) {
            case MEASUREMENTS_LONG -> holdsOneValue() ? null : Column.SCORE;
            case MEASUREMENTS_WIDE -> columns.size() < headers.size() ? null : Column.SCALE;
            case SESSIONS, TRAJECTORIES, ATTENDANCE -> null;
        };
    }

    private boolean holdsOneValue() {
        return columns.keySet().containsAll(List.of(Column.SCALE, Column.SCORE))
                || columns.keySet().containsAll(List.of(Column.ITEM, Column.ANSWER));
    }

    /** The header of a column in this file; its usual one where the file hasn't got it. */
    public String header(Column column) {
        Integer index = columns.get(column);
        return index == null ? column.header() : headers.get(index);
    }

    /** Whether the cells under a header are the value of a scale or item. */
    boolean isValue(int index) {
        return kind == ImportKind.MEASUREMENTS_WIDE && !columns.containsValue(index);
    }

    /** Headers of which nothing is recorded. */
    public List<String> unused() {
        List<String> unused = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            if (!columns.containsValue(i) && !isValue(i)) {
                unused.add(headers.get(i));
            }
        }
        return unused;
    }
}
