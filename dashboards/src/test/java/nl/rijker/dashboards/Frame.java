package nl.rijker.dashboards;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a panel has got to show.
 *
 * @param fields names as they stand in the panel
 */
record Frame(Set<String> fields, long rows) {
    static final Frame EMPTY = new Frame(Set.of(), 0);

    Frame and(Frame other) {
        Set<String> all = new LinkedHashSet<>(fields);
        all.addAll(other.fields);
        return new Frame(all, rows + other.rows);
    }

    boolean isEmpty() {
        return rows == 0;
    }

    /** What is wrong between the fields and the names that the panel uses for them. */
    List<String> lacks(Panel panel) {
        List<String> problems = new ArrayList<>();
        Set<String> shown = transformed(panel, problems);
        for (JsonNode override : panel.overrides()) {
            override(override, shown, problems);
        }
        JsonNode options = panel.json().path("options");
        options.path("sortBy")
                .valueStream()
                .map(sort -> sort.path("displayName").asString(""))
                .filter(name -> !shown.contains(name))
                .forEach(name -> problems.add("sorts by " + name + ", which the result lacks"));
        String reduced = options.path("reduceOptions").path("fields").asString("");
        if (!reduced.isEmpty() && shown.stream().noneMatch(name -> matches(reduced, name))) {
            problems.add("reduces " + reduced + ", which the result lacks");
        }
        return problems;
    }

    private Set<String> transformed(Panel panel, List<String> problems) {
        Set<String> shown = new LinkedHashSet<>(fields);
        for (JsonNode transformation :
                panel.json().path("transformations").valueStream().toList()) {
            if (!transformation.path("id").asString("").equals("organize")) {
                problems.add("has a transformation this test doesn't know: " + transformation);
                continue;
            }
            JsonNode options = transformation.path("options");
            for (String part : List.of("excludeByName", "indexByName", "renameByName")) {
                options.path(part).propertyNames().stream()
                        .filter(name -> !shown.contains(name))
                        .forEach(
                                name ->
                                        problems.add(
                                                "organizes " + name + ", which the result lacks"));
            }
            organize(options, shown);
        }
        return shown;
    }

    private static void organize(JsonNode options, Set<String> shown) {
        options.path("excludeByName").propertyNames().forEach(shown::remove);
        options.path("renameByName")
                .properties()
                .forEach(
                        rename -> {
                            shown.remove(rename.getKey());
                            shown.add(rename.getValue().asString());
                        });
    }

    private static void override(JsonNode override, Set<String> shown, List<String> problems) {
        String name = override.path("matcher").path("options").asString("");
        boolean found =
                switch (override.path("matcher").path("id").asString("")) {
                    case "byName" -> shown.contains(name);
                    case "byRegexp" -> shown.stream().anyMatch(field -> matches(name, field));
                    default -> false;
                };
        if (!found) {
            problems.add("overrides " + name + ", which the result lacks");
        }
        override.path("properties")
                .valueStream()
                .filter(property -> property.path("id").asString("").equals("custom.fillBelowTo"))
                .map(property -> property.path("value").asString(""))
                .filter(other -> !shown.contains(other))
                .forEach(other -> problems.add("fills to " + other + ", which the result lacks"));
    }

    private static boolean matches(String expression, String name) {
        return Pattern.compile(expression.replaceAll("^/|/$", "")).matcher(name).find();
    }
}
