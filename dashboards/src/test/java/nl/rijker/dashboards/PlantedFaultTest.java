package nl.rijker.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule notices what it is for. */
class PlantedFaultTest {
    private static final String PANEL = "Platform / Hoe lopen de opdrachten af?";

    @Test
    void a_variable_that_is_gone_is_missed_by_each_panel_that_uses_it() throws IOException {
        Dashboard factors = dashboard("Beschermende factoren");

        assertThat(Lint.of(factors.withoutVariable("factor")))
                .extracting(Finding::toString)
                .contains(
                        "Beschermende factoren / Wat veranderde er, per schaal?: uses the variable"
                                + " factor, which isn't there (template-undefined-rule)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    target-counter-agg-rule   | rate(rijker_commands_total{job=~\\"$job\\",instance=~\\"$instance\\"}[$__rate_interval])) | rijker_commands_total{job=~\\"$job\\",instance=~\\"$instance\\"})
                    target-rate-interval-rule | rate(rijker_commands_total{job=~\\"$job\\",instance=~\\"$instance\\"}[$__rate_interval]   | rate(rijker_commands_total{job=~\\"$job\\",instance=~\\"$instance\\"}[5m]
                    target-job-rule           | rate(rijker_commands_total{job=~\\"$job\\",                                               | rate(rijker_commands_total{
                    target-instance-rule      | rate(rijker_commands_total{job=~\\"$job\\",instance=~\\"$instance\\"}                     | rate(rijker_commands_total{job=~\\"$job\\"}
                    question-rule             | "Hoe lopen de opdrachten af?"                                                              | "Opdrachten"
                    panel-datasource-rule     | "uid":"${prometheus_datasource}"                                                          | "uid":"prometheus"
                    panel-units-rule          | "unit":"cps"                                                                              | "unit":"per tel"
                    """)
    void a_rule_notices_its_fault_and_names_the_panel(String rule, String what, String by)
            throws IOException {
        Dashboard platform = dashboard("Platform");

        assertThat(newFindings(platform, platform.withReplaced(what, by)))
                .filteredOn(finding -> finding.rule().equals(rule))
                .extracting(Finding::place)
                .contains(rule.equals("question-rule") ? "Platform / Opdrachten" : PANEL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    uneditable-dashboard-rule           | "editable":false                   | "editable":true
                    template-unused-rule                | "name":"quarter"                   | "name":"season"
                    template-on-time-change-reload-rule | "refresh":2                        | "refresh":1
                    sql-quoting-rule                    | quarter = ${quarter:sqlstring}     | quarter = '$quarter'
                    pooling-rule                        | mean AS                            | avg(mean) AS
                    uncertainty-rule                    | , n AS                             | , 1 AS
                    effect-rule                         | "Overzicht"                        | "Effecten"
                    guide-rule                          | Trek deze conclusies niet          | Trek conclusies
                    overlap-rule                        | "x":12                             | "x":11
                    panel-id-rule                       | "id":2}                            | "id":3}
                    absence-rule                        | "noValue":"geen gegevens"          | "noValue":""
                    panel-title-description-rule        | Leeswijzer bij dit overzicht.      |
                    identity-rule                       | "uid":"rijker-overzicht"           | "uid":"overzicht"
                    """)
    void a_rule_notices_its_fault(String rule, String what, String by) throws IOException {
        Dashboard overview = dashboard("Overzicht");

        assertThat(newFindings(overview, overview.withReplaced(what, by == null ? "" : by)))
                .extracting(Finding::rule)
                .contains(rule);
    }

    private static List<Finding> newFindings(Dashboard sound, Dashboard faulty) {
        List<Finding> before = Lint.of(sound);
        return Lint.of(faulty).stream().filter(finding -> !before.contains(finding)).toList();
    }

    private static Dashboard dashboard(String title) throws IOException {
        return Dashboard.all().stream()
                .filter(dashboard -> dashboard.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
