package nl.rijker.standalone.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rijker.contract.json.Json;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** The set of processes as docker-compose.yml and .env.example describe it. */
record ComposeFile(Path root, JsonNode content, Map<String, String> variables) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    static ComposeFile read(Path root) {
        try {
            return new ComposeFile(
                    root,
                    yaml(root.resolve("docker-compose.yml")),
                    Files.readAllLines(root.resolve(".env.example")).stream()
                            .filter(line -> line.matches("\\w+=.*"))
                            .collect(
                                    Collectors.toMap(
                                            line -> line.substring(0, line.indexOf('=')),
                                            line -> line.substring(line.indexOf('=') + 1))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static JsonNode yaml(Path file) throws IOException {
        Object loaded = new Yaml().load(Files.readString(file));
        return Json.mapper().valueToTree(loaded);
    }

    Set<String> services() {
        return new TreeSet<>(content.path("services").propertyNames());
    }

    JsonNode service(String name) {
        return content.path("services").path(name);
    }

    /** With the values of .env.example filled in. */
    Map<String, String> environment(String service) {
        Map<String, String> environment = new LinkedHashMap<>();
        service(service)
                .path("environment")
                .properties()
                .forEach(
                        entry ->
                                environment.put(
                                        entry.getKey(), filled(entry.getValue().asString())));
        return environment;
    }

    List<String> list(String service, String key) {
        return service(service).path(key).valueStream().map(JsonNode::asString).toList();
    }

    String filled(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(match -> variables.getOrDefault(match.group(1), match.group()));
    }

    Set<String> variablesAskedFor() throws IOException {
        return VARIABLE.matcher(Files.readString(root.resolve("docker-compose.yml")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
