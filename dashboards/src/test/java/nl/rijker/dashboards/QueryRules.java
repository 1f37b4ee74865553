package nl.rijker.dashboards;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about what a panel asks. */
final class QueryRules {
    private static final Pattern UNQUOTED =
            Pattern.compile("\\$(?!\\{\\w+:sqlstring}|__time(?:Filter|From|To)\\()");
    private static final Pattern POOLED =
            Pattern.compile(
                    "(?i)\\b(sum|avg|stddev|quantile)\\b[^|]*(rijker_published_|publish\\.change)");

    private static final Map<String, List<String>> UNCERTAIN =
            Map.of(
                    "mean AS", List.of(" low AS", " high AS", " n AS"),
                    "change_mean_points",
                            List.of("change_low_points", "change_high_points", "change_pairs"));

    private QueryRules() {}

    static Stream<Finding> of(Panel panel) {
        return Stream.concat(
                uncertainty(panel),
                panel.targets().stream()
                        .flatMap(
                                target ->
                                        Stream.of(
                                                        references(panel, target),
                                                        pooled(panel, target),
                                                        target.isSql()
                                                                ? quoting(panel, target)
                                                                : prometheus(panel, target))
                                                .flatMap(findings -> findings)));
    }

    /** No mean without its interval and its count. */
    private static Stream<Finding> uncertainty(Panel panel) {
        String asked = panel.targets().stream().map(Target::text).collect(Collectors.joining(" "));
        return UNCERTAIN.entrySet().stream()
                .filter(mean -> asked.contains(mean.getKey()))
                .filter(mean -> !mean.getValue().stream().allMatch(asked::contains))
                .map(
                        mean ->
                                Finding.of(
                                        "uncertainty-rule",
                                        panel,
                                        "shows a mean without its interval or its count"));
    }

    private static Stream<Finding> references(Panel panel, Target target) {
        long same =
                panel.targets().stream()
                        .filter(other -> other.refId().equals(target.refId()))
                        .count();
        return when(
                target.refId().isEmpty() || same > 1,
                "target-reference-rule",
                panel,
                "has queries that can't be told apart");
    }

    /** Scales are never pooled, and nothing is summed over factors. */
    private static Stream<Finding> pooled(Panel panel, Target target) {
        return when(
                POOLED.matcher(target.text()).find(),
                "pooling-rule",
                panel,
                "adds up or averages published figures");
    }

    private static Stream<Finding> quoting(Panel panel, Target target) {
        return when(
                UNQUOTED.matcher(target.text()).find(),
                "sql-quoting-rule",
                panel,
                "puts a variable in SQL without :sqlstring");
    }

    private static Stream<Finding> prometheus(Panel panel, Target target) {
        return new PromQl(target.text())
                .selectors().stream().flatMap(selector -> selector(panel, selector));
    }

    private static Stream<Finding> selector(Panel panel, PromQl.Selector selector) {
        return Stream.of(
                        when(
                                selector.isCounter() && !selector.isOverTime(),
                                "target-counter-agg-rule",
                                panel,
                                "shows the counter " + selector.metric() + " itself"),
                        when(
                                !selector.range().isEmpty()
                                        && !selector.range().equals("[$__rate_interval]"),
                                "target-rate-interval-rule",
                                panel,
                                "has a range of its own " + selector.range()),
                        when(
                                !selector.matchers().contains("job=~\"$job\""),
                                "target-job-rule",
                                panel,
                                selector.metric() + " isn't narrowed to the chosen jobs"),
                        when(
                                !selector.matchers().contains("instance=~\"$instance\""),
                                "target-instance-rule",
                                panel,
                                selector.metric() + " isn't narrowed to the chosen instances"))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> when(boolean wrong, String rule, Panel panel, String message) {
        return wrong ? Stream.of(Finding.of(rule, panel, message)) : Stream.empty();
    }
}
