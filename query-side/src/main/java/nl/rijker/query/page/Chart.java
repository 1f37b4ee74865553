package nl.rijker.query.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import nl.rijker.query.page.Outcome.Changed;
import nl.rijker.query.statement.Published.Range;

/**
 * A dot with its interval for every line, around zero. Each instrument has a panel and an axis of
 * its own, because a point on one instrument isn't a point on another.
 */
record Chart(List<Panel> panels) {
    /** The lines of one instrument, those without a dot too. */
    record Panel(Measure instrument, Axis axis, List<FactorRow> rows) {}

    private record Measured(Measure measure, FactorRow row) {
        static Stream<Measured> of(FactorRow row) {
            Measure measure = row.measure();
            return measure == null ? Stream.empty() : Stream.of(new Measured(measure, row));
        }
    }

    Chart {
        panels = List.copyOf(panels);
    }

    static Chart of(List<FactorRow> rows) {
        return new Chart(
                rows.stream()
                        .flatMap(Measured::of)
                        .collect(
                                groupingBy(
                                        line -> line.measure().instrument(),
                                        LinkedHashMap::new,
                                        toList()))
                        .values()
                        .stream()
                        .map(Chart::panel)
                        .filter(panel -> dots(panel) > 0)
                        .toList());
    }

    public long dots() {
        return panels.stream().mapToLong(Chart::dots).sum();
    }

    private static long dots(Panel panel) {
        return panel.rows().stream().filter(row -> row.changed() != null).count();
    }

    private static Panel panel(List<Measured> lines) {
        List<FactorRow> rows = lines.stream().map(Measured::row).toList();
        return new Panel(
                lines.getFirst().measure(),
                Axis.around(rows.stream().flatMap(Chart::values).toList()),
                rows);
    }

    private static Stream<BigDecimal> values(FactorRow row) {
        Changed changed = row.changed();
        if (changed == null) {
            return Stream.empty();
        }
        Range interval = changed.interval();
        return interval == null
                ? Stream.of(changed.mean())
                : Stream.of(interval.low(), changed.mean(), interval.high());
    }
}
