package nl.rijker.dashboards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** A dashboard as Grafana loads it. */
record Dashboard(JsonNode json) {
    static final Path FOLDER = Path.of("grafana/dashboards");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<Dashboard> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Dashboard::read)
                    .toList();
        }
    }

    static Dashboard parse(String text) {
        return new Dashboard(JSON.readTree(text));
    }

    private static Dashboard read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String title() {
        return json.path("title").asString("");
    }

    String uid() {
        return json.path("uid").asString("");
    }

    List<Panel> panels() {
        return json.path("panels").valueStream().map(panel -> new Panel(this, panel)).toList();
    }

    List<Variable> variables() {
        return json.path("templating").path("list").valueStream().map(Variable::new).toList();
    }

    List<Variable> variablesOfType(String type) {
        return variables().stream().filter(variable -> variable.type().equals(type)).toList();
    }

    /** Only those that ask a data source. */
    List<JsonNode> annotations() {
        return json.path("annotations").path("list").valueStream().toList();
    }

    /** The same dashboard with one text replaced everywhere, for planted faults. */
    Dashboard withReplaced(String what, String by) {
        String before = json.toString();
        String after = before.replace(what, by);
        if (before.equals(after)) {
            throw new IllegalArgumentException(title() + " doesn't hold " + what);
        }
        return parse(after);
    }

    Dashboard withoutVariable(String name) {
        JsonNode copy = json.deepCopy();
        ((ArrayNode) copy.path("templating").path("list"))
                .removeIf(variable -> variable.path("name").asString("").equals(name));
        return new Dashboard(copy);
    }

    @Override
    public String toString() {
        return title();
    }
}
