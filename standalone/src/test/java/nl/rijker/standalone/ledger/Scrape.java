package nl.rijker.standalone.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an endpoint answered Prometheus, and how long that took. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Scrape(double millis, byte[] body) {
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");
    private static final Pattern CHANGE =
            Pattern.compile(
                    "(?:rijker_published|peers_micrometer)_((?:change|measure)_\\w+)(\\{.*)");

    List<String> series() {
        return new String(body, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    /** Of each metric of a change the names of its labels. */
    Map<String, Set<String>> labels() {
        return series().stream()
                .map(CHANGE::matcher)
                .filter(Matcher::matches)
                .collect(
                        Collectors.groupingBy(
                                change -> change.group(1),
                                Collectors.flatMapping(
                                        change -> labels(change.group(2)), Collectors.toSet())));
    }

    private static Stream<String> labels(String all) {
        return LABEL.matcher(all).results().map(label -> label.group(1));
    }
}
