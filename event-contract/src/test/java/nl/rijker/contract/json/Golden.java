package nl.rijker.contract.json;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The stored shape of every event there ever was: {@code events/<name>.<revision>.json}. */
final class Golden {
    private static final String FOLDER = "/events";

    private Golden() {}

    static String fileOf(EventType type) {
        return type.name() + "." + type.revision() + ".json";
    }

    static ObjectNode read(EventType type) {
        try (InputStream json = Golden.class.getResourceAsStream(FOLDER + "/" + fileOf(type))) {
            return (ObjectNode)
                    Json.mapper().readTree(Objects.requireNonNull(json, () -> fileOf(type)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Set<String> files() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(Golden.class.getResource(FOLDER)).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
