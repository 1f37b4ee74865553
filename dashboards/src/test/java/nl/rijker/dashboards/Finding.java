package nl.rijker.dashboards;

/**
 * What a rule has against a dashboard.
 *
 * @param rule a name; those of Grafana's dashboard-linter keep theirs
 * @param place the dashboard, or the dashboard and the panel
 */
record Finding(String rule, String place, String message) {
    static Finding of(String rule, Dashboard dashboard, String message) {
        return new Finding(rule, dashboard.toString(), message);
    }

    static Finding of(String rule, Panel panel, String message) {
        return new Finding(rule, panel.toString(), message);
    }

    @Override
    public String toString() {
        return place + ": " + message + " (" + rule + ")";
    }
}
