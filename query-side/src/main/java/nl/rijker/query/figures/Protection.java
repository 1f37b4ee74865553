package nl.rijker.query.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import nl.rijker.contract.value.SubjectId;

/**
 * Which lines are hidden because too few persons stand behind one of their cells, and which because
 * such a line could be found by subtracting all others from the whole.
 *
 * @param <L> what tells lines apart
 */
public final class Protection<L> {
    private final int least;
    private final Map<L, Map<String, Set<SubjectId>>> persons = new HashMap<>();

    /**
     * @param least fewest persons behind a number
     */
    public Protection(int least) {
        this.least = least;
    }

    /** Counts a person behind a cell, no further than is needed. */
    public void add(L line, String cell, SubjectId subject) {
        Set<SubjectId> known =
                persons.computeIfAbsent(line, absent -> new HashMap<>())
                        .computeIfAbsent(cell, absent -> new HashSet<>());
        if (known.size() < least) {
            known.add(subject);
        }
    }

    /** Whether a cell of the line has fewer persons than are shown, or nobody is known of it. */
    public boolean isThin(L line) {
        Map<String, Set<SubjectId>> cells = cells(line);
        return cells.isEmpty() || cells.values().stream().anyMatch(known -> known.size() < least);
    }

    /**
     * Why lines are hidden; what is shown isn't in it.
     *
     * @param group lines that add up to a whole that may be known
     * @param thin the lines that are hidden for themselves
     * @param size of a line; the smallest is hidden first to protect another one
     */
    public Map<L, String> hidden(Collection<L> group, Predicate<L> thin, ToLongFunction<L> size) {
        Map<L, String> hidden = new HashMap<>();
        group.stream().filter(thin).forEach(line -> hidden.put(line, "fewer than " + least));
        List<L> shown = new ArrayList<>(group);
        shown.removeAll(hidden.keySet());
        shown.sort(Comparator.comparingLong(size).thenComparing(Object::toString));
        for (Optional<L> next = next(hidden.keySet(), shown);
                next.isPresent();
                next = next(hidden.keySet(), shown)) {
            hidden.put(next.get(), "to protect another line");
            shown.remove(next.get());
        }
        return hidden;
    }

    /** The smallest shown line with persons in a cell that subtraction would lay bare. */
    private Optional<L> next(Set<L> hidden, List<L> shown) {
        Map<String, Set<SubjectId>> together = new HashMap<>();
        hidden.forEach(
                line ->
                        cells(line)
                                .forEach(
                                        (cell, known) ->
                                                together.computeIfAbsent(
                                                                cell, absent -> new HashSet<>())
                                                        .addAll(known)));
        if (hidden.size() > 1) {
            together.values().removeIf(known -> known.size() >= least);
        }
        return shown.stream()
                .filter(line -> cells(line).keySet().stream().anyMatch(together::containsKey))
                .findFirst();
    }

    private Map<String, Set<SubjectId>> cells(L line) {
        return persons.getOrDefault(line, Map.of());
    }
}
