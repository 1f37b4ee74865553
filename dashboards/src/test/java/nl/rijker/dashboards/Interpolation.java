package nl.rijker.dashboards;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes variables and macros out, as Grafana does before it asks a data source. */
record Interpolation(Choices choices, TimeRange range) {
    private static final Pattern VARIABLE =
            Pattern.compile("\\$(?:([a-zA-Z]\\w*)|\\{([a-zA-Z]\\w*)(?::(\\w+))?})");
    private static final Pattern TIME_FILTER = Pattern.compile("\\$__timeFilter\\(([^)]+)\\)");
    private static final Pattern UNKNOWN = Pattern.compile("\\$(?:__\\w+|\\{__\\w+[^}]*})");

    String sql(String text) {
        String filtered =
                TIME_FILTER
                        .matcher(text)
                        .replaceAll("$1 BETWEEN '%s' AND '%s'".formatted(range.from(), range.to()));
        return known(
                variables(
                        filtered.replace("$__timeFrom()", "'" + range.from() + "'")
                                .replace("$__timeTo()", "'" + range.to() + "'")
                                .replace("$__interval", range.step().toSeconds() + "s"),
                        "sql"));
    }

    String promQl(String text) {
        return known(
                variables(
                        text.replace("$__rate_interval", range.rateInterval().toSeconds() + "s")
                                .replace("$__interval", range.step().toSeconds() + "s"),
                        "prometheus"));
    }

    String title(String text) {
        return known(variables(text, "text"));
    }

    private String variables(String text, String usually) {
        Matcher matcher = VARIABLE.matcher(text);
        StringBuilder written = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            String format = matcher.group(3) == null ? usually : matcher.group(3);
            Choices.Choice choice =
                    choices.of(name)
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "uses the variable "
                                                            + name
                                                            + ", which isn't there"));
            matcher.appendReplacement(written, Matcher.quoteReplacement(write(choice, format)));
        }
        return matcher.appendTail(written).toString();
    }

    private static String write(Choices.Choice choice, String format) {
        if (!choice.all().isEmpty() && !format.equals("text")) {
            return choice.all();
        }
        List<String> values = choice.options().stream().map(Choices.Option::value).toList();
        return switch (format) {
            case "sqlstring" -> quoted(values);
            case "regex" -> alternatives(values, "[\\\\^$*+?.()|\\[\\]{}/]", "\\");
            case "text" ->
                    choice.options().stream()
                            .map(Choices.Option::text)
                            .collect(Collectors.joining(" + "));
            case "raw", "csv" -> String.join(",", values);
            case "sql" -> choice.isMulti() ? quoted(values) : values.getFirst().replace("'", "''");
            case "prometheus" ->
                    choice.isMulti()
                            ? alternatives(values, "[$^*{}\\[\\]'+?.()|]", "\\\\")
                            : values.getFirst().replace("\\", "\\\\").replace("\"", "\\\"");
            default -> throw new IllegalArgumentException("unknown format " + format);
        };
    }

    private static String quoted(List<String> values) {
        return values.stream()
                .map(value -> "'" + value.replace("'", "''") + "'")
                .collect(Collectors.joining(","));
    }

    private static String alternatives(List<String> values, String special, String escape) {
        String escaped = Matcher.quoteReplacement(escape) + "$0";
        List<String> written =
                values.stream().map(value -> value.replaceAll(special, escaped)).toList();
        return written.size() == 1 ? written.getFirst() : "(" + String.join("|", written) + ")";
    }

    private static String known(String text) {
        Matcher unknown = UNKNOWN.matcher(text);
        if (unknown.find()) {
            throw new IllegalArgumentException("unknown macro " + unknown.group());
        }
        return text;
    }
}
