package nl.rijker.dashboards;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about variables: how they are made, and that each is used and each that is used exists. */
final class VariableRules {
    private static final Pattern USE = Pattern.compile("\\$\\{?([a-zA-Z]\\w*)");
    private static final Pattern LABEL_VALUES =
            Pattern.compile("label_values\\((?:[^()]+,\\s*)?[a-zA-Z_]\\w*\\)");
    private static final int ON_TIME_RANGE_CHANGE = 2;

    private VariableRules() {}

    static Stream<Finding> of(Dashboard dashboard) {
        return Stream.of(
                        datasources(dashboard),
                        process("template-job-rule", dashboard, "job"),
                        process("template-instance-rule", dashboard, "instance"),
                        queries(dashboard),
                        unused(dashboard),
                        dashboard.panels().stream().flatMap(VariableRules::undefined))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> datasources(Dashboard dashboard) {
        List<Variable> sources = dashboard.variablesOfType("datasource");
        if (sources.isEmpty()) {
            return one("template-datasource-rule", dashboard, "has no variable for a data source");
        }
        return sources.stream()
                .filter(
                        source ->
                                !source.name().equals(source.query() + "_datasource")
                                        || !source.label()
                                                .equals(capital(source.query()) + " data source"))
                .map(
                        source ->
                                Finding.of(
                                        "template-datasource-rule",
                                        dashboard,
                                        "names " + source.name() + " in its own way"));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static Stream<Finding> process(String rule, Dashboard dashboard, String name) {
        return dashboard.variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .map(
                        variable ->
                                variable.isMulti()
                                                && variable.allValue().equals(".+")
                                                && variable.label().equals(capital(name))
                                        ? Stream.<Finding>empty()
                                        : one(rule, dashboard, "has " + name + " in its own way"))
                .orElseGet(() -> one(rule, dashboard, "has no variable " + name));
    }

    private static Stream<Finding> queries(Dashboard dashboard) {
        return dashboard.variablesOfType("query").stream()
                .flatMap(
                        variable ->
                                Stream.concat(
                                        variable.json().path("refresh").asInt()
                                                        == ON_TIME_RANGE_CHANGE
                                                ? Stream.empty()
                                                : one(
                                                        "template-on-time-change-reload-rule",
                                                        dashboard,
                                                        variable.name() + " keeps old choices"),
                                        variable.datasourceType().equals(Target.PROMETHEUS)
                                                        && !LABEL_VALUES
                                                                .matcher(variable.query())
                                                                .matches()
                                                ? one(
                                                        "template-label-promql-rule",
                                                        dashboard,
                                                        variable.name()
                                                                + " asks "
                                                                + variable.query())
                                                : Stream.empty()));
    }

    private static Stream<Finding> unused(Dashboard dashboard) {
        return dashboard.variables().stream()
                .filter(
                        variable ->
                                !variable.isUsedIn(
                                        dashboard.panels().stream()
                                                        .map(panel -> panel.json().toString())
                                                        .collect(Collectors.joining())
                                                + dashboard.annotations()
                                                + otherVariables(dashboard, variable)))
                .map(
                        variable ->
                                Finding.of(
                                        "template-unused-rule",
                                        dashboard,
                                        "never uses the variable " + variable.name()));
    }

    private static String otherVariables(Dashboard dashboard, Variable variable) {
        return dashboard.variables().stream()
                .filter(other -> !other.equals(variable))
                .map(other -> other.json().toString())
                .collect(Collectors.joining());
    }

    private static Stream<Finding> undefined(Panel panel) {
        Set<String> known =
                panel.dashboard().variables().stream()
                        .map(Variable::name)
                        .collect(Collectors.toSet());
        Stream<String> repeated =
                Stream.of(panel.json().path("repeat").asString("")).filter(name -> !name.isEmpty());
        return Stream.concat(
                        USE.matcher(panel.json().toString()).results().map(use -> use.group(1)),
                        repeated)
                .filter(name -> !known.contains(name))
                .distinct()
                .map(
                        name ->
                                Finding.of(
                                        "template-undefined-rule",
                                        panel,
                                        "uses the variable " + name + ", which isn't there"));
    }

    private static Stream<Finding> one(String rule, Dashboard dashboard, String message) {
        return Stream.of(Finding.of(rule, dashboard, message));
    }
}
