package nl.rijker.dashboards;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Runs every query of a dashboard and tells what is wrong, by panel. */
final class PanelCheck {
    private final Grafana grafana;
    private final Exceptions exceptions;

    PanelCheck(Grafana grafana, Exceptions exceptions) {
        this.grafana = grafana;
        this.exceptions = exceptions;
    }

    Set<String> problems(Dashboard dashboard) throws InterruptedException {
        Set<String> problems = new LinkedHashSet<>();
        TimeRange range = TimeRange.of(dashboard, Instant.now());
        List<Choices> selections = new ArrayList<>();
        try {
            selections.addAll(Selections.of(dashboard, grafana, range));
        } catch (IllegalArgumentException | IOException | SQLException e) {
            problems.add(dashboard + ": a variable fails: " + e.getMessage());
            selections.add(known(dashboard));
        }
        for (Panel panel : asked(dashboard)) {
            panel(panel, selections, range, problems);
        }
        return problems;
    }

    /** So that a variable that fails doesn't hide which panels need it. */
    private static Choices known(Dashboard dashboard) {
        Choices choices = Choices.NONE;
        for (Variable variable : dashboard.variables()) {
            choices = choices.withOnly(variable.name(), new Choices.Option("", ""));
        }
        return choices;
    }

    /** Panels, and marks as if each were a panel of its own. */
    private static List<Panel> asked(Dashboard dashboard) {
        List<Panel> asked = new ArrayList<>(dashboard.panels());
        asked.removeIf(Panel::isText);
        for (JsonNode mark : dashboard.annotations()) {
            asked.add(
                    Dashboard.parse(
                                    """
                                    {"title": "%s", "panels": [{"title": "%s", "targets": [%s]}]}
                                    """
                                            .formatted(
                                                    dashboard.title(),
                                                    mark.path("name").asString(""),
                                                    mark.path("target")))
                            .panels()
                            .getFirst());
        }
        return asked;
    }

    private void panel(Panel panel, List<Choices> selections, TimeRange range, Set<String> problems)
            throws InterruptedException {
        Set<String> answered = new LinkedHashSet<>();
        try {
            for (Choices selection : selections) {
                for (Choices choices : repeated(panel, selection)) {
                    answered.addAll(answers(panel, choices, range, problems));
                }
            }
        } catch (IllegalArgumentException | IOException | SQLException e) {
            problems.add(panel + ": " + e.getMessage());
            return;
        }
        panel.targets().stream()
                .map(Target::refId)
                .filter(query -> !answered.contains(query))
                .filter(query -> !exceptions.mayBeEmpty(panel))
                .forEach(query -> problems.add(panel + ": query " + query + " has no result"));
    }

    private static List<Choices> repeated(Panel panel, Choices selection) {
        String name = panel.json().path("repeat").asString("");
        if (name.isEmpty()) {
            return List.of(selection);
        }
        return selection.of(name).orElseThrow(() -> missing(name)).options().stream()
                .map(option -> selection.withOnly(name, option))
                .toList();
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("repeats over the variable " + name);
    }

    /** The queries that gave something. */
    private Set<String> answers(Panel panel, Choices choices, TimeRange range, Set<String> problems)
            throws IOException, InterruptedException, SQLException {
        new Interpolation(choices, range).title(panel.title() + panel.description());
        Set<String> answered = new LinkedHashSet<>();
        Frame all = Frame.EMPTY;
        for (Target target : panel.targets()) {
            Frame frame = grafana.ask(target, choices, range);
            all = all.and(frame);
            if (!frame.isEmpty()) {
                answered.add(target.refId());
            }
        }
        if (answered.size() == panel.targets().size()) {
            all.lacks(panel).forEach(problem -> problems.add(panel + ": " + problem));
        }
        return answered;
    }
}
