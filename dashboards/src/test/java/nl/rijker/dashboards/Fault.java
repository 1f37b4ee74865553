package nl.rijker.dashboards;

import java.util.List;
import java.util.stream.Stream;

/**
 * One for each rule, planted in a committed dashboard.
 *
 * @param place where the rule must notice it
 * @param what stands in the dashboard as it is committed
 * @param by what stands there instead
 */
record Fault(String rule, String place, String what, String by) {
    private static final String COMMANDS = "Platform / Hoe lopen de opdrachten af?";
    private static final String RATE =
            "rate(rijker_commands_total{job=~\\\"$job\\\",instance=~\\\"$instance\\\"}[$__rate_interval])";

    String dashboard() {
        return place.replaceFirst(" / .*", "");
    }

    static List<Fault> all() {
        return Stream.of(ofDashboards(), ofVariables(), ofPanels(), ofQueries())
                .flatMap(faults -> faults)
                .toList();
    }

    private static Stream<Fault> ofDashboards() {
        return Stream.of(
                new Fault(
                        "uneditable-dashboard-rule",
                        "Overzicht",
                        "\"editable\":false",
                        "\"editable\":true"),
                new Fault(
                        "identity-rule",
                        "Overzicht",
                        "\"uid\":\"rijker-overzicht\"",
                        "\"uid\":\"overzicht\""),
                new Fault(
                        "guide-rule", "Overzicht", "Trek deze conclusies niet", "Trek conclusies"),
                new Fault("panel-id-rule", "Overzicht", "\"id\":2}", "\"id\":3}"),
                new Fault("effect-rule", "Platform", "Leeswijzer", "Effecten"));
    }

    private static Stream<Fault> ofVariables() {
        return Stream.of(
                new Fault(
                        "template-datasource-rule",
                        "Platform",
                        "\"name\":\"prometheus_datasource\"",
                        "\"name\":\"prometheus\""),
                new Fault("template-job-rule", "Platform", "\"name\":\"job\"", "\"name\":\"jobs\""),
                new Fault(
                        "template-instance-rule",
                        "Platform",
                        "\"name\":\"instance\"",
                        "\"name\":\"process\""),
                new Fault(
                        "template-label-promql-rule",
                        "Platform",
                        "label_values(up, job)",
                        "query_result(up)"),
                new Fault(
                        "template-on-time-change-reload-rule",
                        "Overzicht",
                        "\"refresh\":2",
                        "\"refresh\":1"),
                new Fault(
                        "template-unused-rule",
                        "Overzicht",
                        "\"name\":\"quarter\"",
                        "\"name\":\"season\""),
                new Fault(
                        "template-undefined-rule",
                        "Beschermende factoren / Wat veranderde er, per schaal?",
                        "\"name\":\"factor\"",
                        "\"name\":\"element\""));
    }

    private static Stream<Fault> ofPanels() {
        return Stream.of(
                new Fault(
                        "panel-title-description-rule",
                        "Platform / Wat leest u hier, en wat niet?",
                        "Leeswijzer bij deze pagina.",
                        ""),
                new Fault(
                        "question-rule",
                        "Platform / Opdrachten",
                        "\"Hoe lopen de opdrachten af?\"",
                        "\"Opdrachten\""),
                new Fault("grid-rule", COMMANDS, "\"x\":0", "\"x\":20"),
                new Fault(
                        "overlap-rule",
                        "Platform / Welke opdrachten komen binnen?",
                        "\"x\":12",
                        "\"x\":11"),
                new Fault("panel-units-rule", COMMANDS, "\"unit\":\"cps\"", "\"unit\":\"per tel\""),
                new Fault(
                        "absence-rule",
                        COMMANDS,
                        "\"noValue\":\"geen gegevens\"",
                        "\"noValue\":\"\""),
                new Fault(
                        "panel-no-targets-rule",
                        COMMANDS,
                        "\"targets\":[",
                        "\"targets\":[],\"x\":["),
                new Fault(
                        "panel-datasource-rule",
                        COMMANDS,
                        "\"uid\":\"${prometheus_datasource}\"",
                        "\"uid\":\"prometheus\""));
    }

    private static Stream<Fault> ofQueries() {
        return Stream.of(
                new Fault(
                        "target-counter-agg-rule",
                        COMMANDS,
                        RATE,
                        RATE.replaceAll("^rate\\(|\\[.*", "")),
                new Fault(
                        "target-rate-interval-rule",
                        COMMANDS,
                        RATE,
                        RATE.replace("$__rate_interval", "5m")),
                new Fault(
                        "target-job-rule", COMMANDS, RATE, RATE.replace("job=~\\\"$job\\\",", "")),
                new Fault(
                        "target-instance-rule",
                        COMMANDS,
                        RATE,
                        RATE.replace(",instance=~\\\"$instance\\\"", "")),
                new Fault(
                        "target-reference-rule",
                        "Platform / Welk deel van de opdrachten mislukt of wordt geweigerd?",
                        "\"refId\":\"B\"",
                        "\"refId\":\"A\""),
                new Fault(
                        "sql-quoting-rule",
                        "Overzicht / Waarop berusten deze cijfers?",
                        "quarter = ${quarter:sqlstring}",
                        "quarter = '$quarter'"),
                new Fault(
                        "pooling-rule",
                        "Beschermende factoren / Wat veranderde er, per schaal?",
                        "mean AS",
                        "avg(mean) AS"),
                new Fault(
                        "uncertainty-rule",
                        "Beschermende factoren / Wat veranderde er, per schaal?",
                        ", n AS",
                        ", 1 AS"));
    }
}
