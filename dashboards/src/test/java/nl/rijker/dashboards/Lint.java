package nl.rijker.dashboards;

import java.util.List;
import java.util.stream.Stream;

/** All rules that need neither a network nor data. */
final class Lint {
    private Lint() {}

    static List<Finding> of(Dashboard dashboard) {
        return Stream.of(
                        DashboardRules.of(dashboard),
                        VariableRules.of(dashboard),
                        dashboard.panels().stream().flatMap(PanelRules::of),
                        dashboard.panels().stream().flatMap(QueryRules::of))
                .flatMap(findings -> findings)
                .toList();
    }
}
