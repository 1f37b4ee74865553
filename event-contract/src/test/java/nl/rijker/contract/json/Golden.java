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
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.node.ObjectNode;

/** The stored shape of every event there ever was: {@code events/<name>.<revision>.json}. */
final class Golden {
    /** Keeps every decimal as it is written. */
    static final ObjectReader TREES =
            Json.mapper()
                    .reader()
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

    private static final String FOLDER = "/events";

    private Golden() {}

    static String fileOf(String name, String revision) {
        return name + "." + revision + ".json";
    }

    /** The newest shape. */
    static ObjectNode read(EventType type) {
        return read(type.name(), type.revision());
    }

    static ObjectNode read(String name, String revision) {
        String file = fileOf(name, revision);
        try (InputStream json = Golden.class.getResourceAsStream(FOLDER + "/" + file)) {
            return (ObjectNode) TREES.readTree(Objects.requireNonNull(json, file));
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
