package nl.rijker.dashboards;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a query for Prometheus selects; as much of the language as the dashboards use. */
record PromQl(String expression) {
    private static final Set<String> WORDS = Set.of("or", "and", "unless", "bool", "offset");
    private static final Pattern LABEL_LISTS =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern SELECTOR =
            Pattern.compile("([a-zA-Z_:][\\w:]*)\\s*(\\{[^}]*})?\\s*(\\[[^]]*])?");
    private static final Pattern COUNTER = Pattern.compile(".*_(total|count|sum|bucket)");
    private static final Set<String> OVER_TIME = Set.of("rate", "irate", "increase");

    /**
     * @param matchers the text between the braces
     * @param range the text between the brackets
     * @param function the function directly around it, or nothing
     */
    record Selector(String metric, String matchers, String range, String function) {
        boolean isCounter() {
            return COUNTER.matcher(metric).matches() && !metric.contains(":");
        }

        boolean isOverTime() {
            return OVER_TIME.contains(function) && !range.isEmpty();
        }
    }

    List<Selector> selectors() {
        String text =
                LABEL_LISTS
                        .matcher(expression.replaceAll("\\$\\{(\\w+)(:\\w+)?}", "\\$$1"))
                        .replaceAll(" ");
        List<Selector> found = new ArrayList<>();
        Matcher matcher = SELECTOR.matcher(text);
        while (matcher.find()) {
            boolean isFunction = text.substring(matcher.end()).stripLeading().startsWith("(");
            if (!isFunction
                    && !WORDS.contains(matcher.group(1))
                    && !isPartOfNumber(text, matcher)) {
                found.add(
                        new Selector(
                                matcher.group(1),
                                orNothing(matcher.group(2)),
                                orNothing(matcher.group(3)),
                                functionBefore(text.substring(0, matcher.start()))));
            }
        }
        return found;
    }

    private static boolean isPartOfNumber(String text, Matcher matcher) {
        return matcher.start() > 0 && Character.isDigit(text.charAt(matcher.start() - 1));
    }

    private static String functionBefore(String text) {
        Matcher function = Pattern.compile("(\\w+)\\s*\\(\\s*$").matcher(text);
        return function.find() ? function.group(1) : "";
    }

    private static String orNothing(@Nullable String group) {
        return group == null ? "" : group;
    }
}
