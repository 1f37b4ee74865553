package nl.rijker.dashboards;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Asks the data sources what Grafana would ask for a dashboard. */
final class Grafana {
    private static final Pattern LABEL_VALUES =
            Pattern.compile("label_values\\((?:(.+),\\s*)?([a-zA-Z_]\\w*)\\)");
    private static final Pattern QUERY_RESULT = Pattern.compile("query_result\\((.+)\\)");
    private static final Pattern LEGEND = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    private final PrometheusServer prometheus;
    private final PublishTables tables;

    private long queries;

    Grafana(PrometheusServer prometheus, PublishTables tables) {
        this.prometheus = prometheus;
        this.tables = tables;
    }

    long queries() {
        return queries;
    }

    /** What a query variable offers, in the light of what is chosen already. */
    List<Choices.Option> options(Variable variable, Choices choices, TimeRange range)
            throws IOException, InterruptedException, SQLException {
        queries++;
        Interpolation written = new Interpolation(choices, range);
        if (variable.datasourceType().equals(Target.POSTGRESQL)) {
            return tables.options(written.sql(variable.query()));
        }
        String query = written.promQl(variable.query());
        Matcher labels = LABEL_VALUES.matcher(query);
        if (labels.matches()) {
            String selector = labels.group(1) == null ? "" : labels.group(1);
            return prometheus.labelValues(selector, labels.group(2)).stream()
                    .map(value -> new Choices.Option(value, value))
                    .toList();
        }
        Matcher result = QUERY_RESULT.matcher(query);
        if (result.matches()) {
            return captured(variable, prometheus.now(result.group(1)));
        }
        throw new IllegalArgumentException("asks in a way this test doesn't know: " + query);
    }

    /** A series as text, cut to what the variable's regular expression captures. */
    private static List<Choices.Option> captured(Variable variable, List<JsonNode> series) {
        Pattern regex = Pattern.compile(variable.regex().replaceAll("^/|/$", ""));
        return series.stream()
                .map(one -> labels(one) + " " + one.path("value").path(1).asString(""))
                .map(regex::matcher)
                .filter(Matcher::find)
                .map(found -> found.groupCount() > 0 ? found.group(1) : found.group())
                .distinct()
                .map(value -> new Choices.Option(value, value))
                .toList();
    }

    private static String labels(JsonNode series) {
        return series.path("metric").properties().stream()
                .map(label -> label.getKey() + "=\"" + label.getValue().asString() + "\"")
                .toList()
                .toString();
    }

    Frame ask(Target target, Choices choices, TimeRange range)
            throws IOException, InterruptedException, SQLException {
        queries++;
        Interpolation written = new Interpolation(choices, range);
        if (target.isSql()) {
            String sql = written.sql(target.text());
            return target.isTable() ? tables.table(sql) : tables.series(sql);
        }
        String query = written.promQl(target.text());
        List<JsonNode> series =
                target.isInstant() ? prometheus.now(query) : prometheus.over(range, query);
        return new Frame(target.isTable() ? columns(series) : names(series, target), series.size());
    }

    private static Set<String> columns(List<JsonNode> series) {
        Set<String> columns = new LinkedHashSet<>();
        columns.add("Time");
        series.forEach(one -> columns.addAll(one.path("metric").propertyNames()));
        columns.add("Value");
        return columns;
    }

    private static Set<String> names(List<JsonNode> series, Target target) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode one : series) {
            names.add(
                    LEGEND.matcher(target.legend())
                            .replaceAll(
                                    label -> {
                                        if (!one.path("metric").has(label.group(1))) {
                                            throw new IllegalArgumentException(
                                                    "its legend names "
                                                            + label.group(1)
                                                            + ", which the result lacks");
                                        }
                                        return Matcher.quoteReplacement(
                                                one.path("metric").path(label.group(1)).asString());
                                    }));
        }
        return names;
    }
}
