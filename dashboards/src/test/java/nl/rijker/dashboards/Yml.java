package nl.rijker.dashboards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads YAML as the tree that JSON would have given. */
final class Yml {
    private Yml() {}

    static JsonNode read(Path file) throws IOException {
        Object content = new Yaml().load(Files.readString(file));
        return JsonMapper.builder().build().valueToTree(content);
    }
}
