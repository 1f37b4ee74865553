package nl.rijker.dashboards;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rules about a dashboard as a whole. */
final class DashboardRules {
    private static final Pattern EFFECT = Pattern.compile("\\beffect\\w*");

    private DashboardRules() {}

    static Stream<Finding> of(Dashboard dashboard) {
        return Stream.of(
                        editable(dashboard),
                        identity(dashboard),
                        guide(dashboard),
                        overlaps(dashboard),
                        numbers(dashboard),
                        effect(dashboard))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> editable(Dashboard dashboard) {
        return when(
                dashboard.json().path("editable").asBoolean(true),
                "uneditable-dashboard-rule",
                dashboard,
                "can be edited");
    }

    private static Stream<Finding> identity(Dashboard dashboard) {
        boolean complete =
                dashboard.uid().startsWith("rijker-")
                        && !dashboard.title().isBlank()
                        && !dashboard.json().path("description").asString("").isBlank()
                        && dashboard.json().path("tags").toString().contains("\"rijker\"");
        return when(!complete, "identity-rule", dashboard, "lacks uid, title, description or tag");
    }

    /** What to read here comes before anything to read. */
    private static Stream<Finding> guide(Dashboard dashboard) {
        boolean guided =
                dashboard.panels().stream()
                        .findFirst()
                        .filter(Panel::isText)
                        .filter(panel -> panel.area().isTop())
                        .map(panel -> panel.json().path("options").path("content").asString(""))
                        .filter(
                                text ->
                                        text.contains("Lees hier")
                                                && text.contains("Trek deze conclusies niet"))
                        .isPresent();
        return when(
                !guided, "guide-rule", dashboard, "doesn't begin with what to read and what not");
    }

    private static Stream<Finding> overlaps(Dashboard dashboard) {
        List<Panel> panels = dashboard.panels();
        return IntStream.range(0, panels.size())
                .boxed()
                .flatMap(
                        i ->
                                panels.subList(i + 1, panels.size()).stream()
                                        .filter(
                                                other ->
                                                        other.area().overlaps(panels.get(i).area()))
                                        .map(
                                                other ->
                                                        Finding.of(
                                                                "overlap-rule",
                                                                other,
                                                                "lies over "
                                                                        + panels.get(i).title())));
    }

    private static Stream<Finding> numbers(Dashboard dashboard) {
        long distinct =
                dashboard.panels().stream()
                        .map(panel -> panel.json().path("id").asInt(0))
                        .filter(id -> id > 0)
                        .distinct()
                        .count();
        return when(
                distinct != dashboard.panels().size(),
                "panel-id-rule",
                dashboard,
                "has panels without a number of their own");
    }

    /** Where only change was measured, nothing is called an effect. */
    private static Stream<Finding> effect(Dashboard dashboard) {
        return when(
                EFFECT.matcher(dashboard.json().toString().toLowerCase(Locale.ROOT)).find(),
                "effect-rule",
                dashboard,
                "speaks of an effect");
    }

    private static Stream<Finding> when(
            boolean wrong, String rule, Dashboard dashboard, String message) {
        return wrong ? Stream.of(Finding.of(rule, dashboard, message)) : Stream.empty();
    }
}
