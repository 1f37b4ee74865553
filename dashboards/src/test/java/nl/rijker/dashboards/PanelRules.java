package nl.rijker.dashboards;

import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Rules about one panel, whatever it asks. */
final class PanelRules {
    /** Of Grafana's units those that are used here; a new one is added on purpose. */
    private static final Set<String> UNITS =
            Set.of("none", "short", "s", "bytes", "percentunit", "cps", "reqps", "currencyEUR");

    private PanelRules() {}

    static Stream<Finding> of(Panel panel) {
        return Stream.of(
                        when(
                                panel.title().isBlank() || panel.description().isBlank(),
                                "panel-title-description-rule",
                                panel,
                                "lacks a title or a description"),
                        when(
                                !panel.title().endsWith("?"),
                                "question-rule",
                                panel,
                                "has a title that asks nothing"),
                        when(!panel.area().fits(), "grid-rule", panel, "lies outside the grid"),
                        when(
                                !panel.isText() && !units(panel).allMatch(PanelRules::isUnit),
                                "panel-units-rule",
                                panel,
                                "has no unit, or one that Grafana doesn't know"),
                        when(
                                !panel.isText()
                                        && panel.json()
                                                .path("fieldConfig")
                                                .path("defaults")
                                                .path("noValue")
                                                .asString("")
                                                .isBlank(),
                                "absence-rule",
                                panel,
                                "has no words for what is absent"),
                        when(
                                !panel.isText() && panel.targets().isEmpty(),
                                "panel-no-targets-rule",
                                panel,
                                "asks nothing"),
                        hardWired(panel))
                .flatMap(findings -> findings);
    }

    private static Stream<String> units(Panel panel) {
        return Stream.concat(
                Stream.of(panel.unit()),
                panel.overrides().stream()
                        .flatMap(override -> override.path("properties").valueStream())
                        .filter(property -> property.path("id").asString("").equals("unit"))
                        .map(property -> property.path("value").asString("")));
    }

    private static boolean isUnit(String unit) {
        return UNITS.contains(unit) || unit.matches("suffix: \\w+");
    }

    /** Each source is a variable of the type of what is asked. */
    private static Stream<Finding> hardWired(Panel panel) {
        if (panel.isText()) {
            return Stream.empty();
        }
        return Stream.concat(Stream.of(panel.json()), panel.targets().stream().map(Target::json))
                .map(json -> json.path("datasource"))
                .filter(source -> !isVariable(source, panel.dashboard()))
                .distinct()
                .map(
                        source ->
                                Finding.of(
                                        "panel-datasource-rule",
                                        panel,
                                        "has a hard-wired data source " + source));
    }

    static boolean isVariable(JsonNode source, Dashboard dashboard) {
        return dashboard.variablesOfType("datasource").stream()
                .anyMatch(
                        variable ->
                                source.path("uid").asString("").equals("${" + variable.name() + "}")
                                        && source.path("type")
                                                .asString("")
                                                .equals(variable.query()));
    }

    private static Stream<Finding> when(boolean wrong, String rule, Panel panel, String message) {
        return wrong ? Stream.of(Finding.of(rule, panel, message)) : Stream.empty();
    }
}
