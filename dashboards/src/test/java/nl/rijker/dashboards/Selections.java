package nl.rijker.dashboards;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Everything that can be chosen at the top of a dashboard, the first choice first. */
final class Selections {
    /** So many are tried; the rest differ in quarter and factor only. */
    private static final int ENOUGH = 40;

    private final Dashboard dashboard;
    private final Grafana grafana;
    private final TimeRange range;
    private final List<Choices> found = new ArrayList<>();

    private Selections(Dashboard dashboard, Grafana grafana, TimeRange range) {
        this.dashboard = dashboard;
        this.grafana = grafana;
        this.range = range;
    }

    static List<Choices> of(Dashboard dashboard, Grafana grafana, TimeRange range)
            throws IOException, InterruptedException, SQLException {
        Selections selections = new Selections(dashboard, grafana, range);
        selections.choose(dashboard.variables(), Choices.NONE);
        return selections.found;
    }

    private void choose(List<Variable> left, Choices choices)
            throws IOException, InterruptedException, SQLException {
        if (found.size() >= ENOUGH) {
            return;
        }
        if (left.isEmpty()) {
            found.add(choices);
            return;
        }
        Variable variable = left.getFirst();
        List<Variable> rest = left.subList(1, left.size());
        List<Choices.Option> options = options(variable, choices);
        if (variable.isMulti()) {
            choose(
                    rest,
                    choices.with(
                            variable.name(),
                            new Choices.Choice(options, true, variable.allValue())));
            return;
        }
        for (Choices.Option option : options) {
            choose(rest, choices.withOnly(variable.name(), option));
        }
    }

    private List<Choices.Option> options(Variable variable, Choices choices)
            throws IOException, InterruptedException, SQLException {
        if (variable.type().equals("datasource")) {
            String uid = variable.json().path("current").path("value").asString("");
            return List.of(new Choices.Option(uid, uid));
        }
        List<Choices.Option> options = grafana.options(variable, choices, range);
        if (options.isEmpty()) {
            throw new IllegalArgumentException(
                    dashboard + ": the variable " + variable.name() + " offers nothing");
        }
        return options;
    }
}
