package nl.rijker.dashboards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What {@code lint-exceptions.yml} lets pass, each with a reason. */
final class Exceptions {
    static final String MAY_BE_EMPTY = "may-be-empty";
    static final String CHECK_METRICS = "promtool-check-metrics";
    private static final Path FILE = Path.of("lint-exceptions.yml");

    /**
     * @param place a dashboard, for it and all its panels, or a dashboard and a panel
     */
    record Allowed(String rule, String place, String reason) {
        /** Whether only running queries can tell that it is needed. */
        boolean needsData() {
            return rule.equals(MAY_BE_EMPTY) || rule.equals(CHECK_METRICS);
        }

        boolean covers(Finding finding) {
            return finding.rule().equals(rule)
                    && (finding.place().equals(place) || finding.place().startsWith(place + " / "));
        }
    }

    private final List<Allowed> all;

    private Exceptions(List<Allowed> all) {
        this.all = all;
    }

    static Exceptions read() throws IOException {
        return new Exceptions(
                Yml.read(FILE)
                        .valueStream()
                        .map(
                                entry ->
                                        new Allowed(
                                                entry.path("rule").asString(""),
                                                entry.path("place").asString(""),
                                                entry.path("reason").asString("")))
                        .toList());
    }

    List<Allowed> all() {
        return all;
    }

    boolean cover(Finding finding) {
        return all.stream().anyMatch(allowed -> allowed.covers(finding));
    }

    boolean mayBeEmpty(Panel panel) {
        return cover(Finding.of(MAY_BE_EMPTY, panel, "is empty"));
    }
}
