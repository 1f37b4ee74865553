package nl.rijker.command.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Counts bad rows and keeps so many of them. */
public final class BadRows {
    private final int limit;
    private final List<BadRow> kept = new ArrayList<>();
    private long count;

    public BadRows(int limit) {
        this.limit = limit;
    }

    /**
     * @param bad is not asked for when it isn't kept
     */
    public void add(Supplier<BadRow> bad) {
        count++;
        if (kept.size() < limit) {
            kept.add(bad.get());
        }
    }

    public long count() {
        return count;
    }

    /** In the order of the file. */
    public List<BadRow> kept() {
        return kept.stream().sorted(Comparator.comparingLong(BadRow::row)).toList();
    }

    /** What was found earlier, of which perhaps not everything was kept. */
    public void addAll(List<BadRow> earlier, long counted) {
        earlier.forEach(bad -> add(() -> bad));
        count += counted - earlier.size();
    }
}
