package nl.rijker.contract.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.rijker.contract.json.EventSchemas.Shape;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands fast: for every revision of an event the SHA-256 of its golden file and of its shape,
 * which is its schema without title and description.
 *
 * @param lines {@code <name>.<revision> <golden file> <shape>} by name and revision
 */
record Manifest(Map<String, String> lines) {
    private static final Path FILE = Path.of("src/test/resources/events.manifest");

    static Manifest committed() {
        try {
            return new Manifest(
                    Files.readAllLines(FILE).stream()
                            .filter(line -> !line.startsWith("#"))
                            .collect(
                                    Collectors.toMap(
                                            line -> line.substring(0, line.indexOf(' ')),
                                            line -> line)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What stands in the files now. */
    static Manifest found(Map<String, ObjectNode> golden, Map<String, ObjectNode> schemas) {
        Map<String, String> lines = new TreeMap<>();
        for (Shape shape : EventSchemas.all()) {
            String name = shape.name() + "." + shape.revision();
            ObjectNode stored = golden.get(name);
            ObjectNode schema = schemas.get(name);
            if (stored != null && schema != null) {
                lines.put(name, name + " " + hash(stored) + " " + hash(shape(schema)));
            }
        }
        return new Manifest(lines);
    }

    /** Every line that differs, as it would have to be. */
    List<String> differences(Manifest found) {
        List<String> differences = new ArrayList<>();
        lines.forEach(
                (name, line) -> {
                    String now = found.lines().get(name);
                    if (now == null) {
                        differences.add("gone: " + name);
                    } else if (!now.equals(line)) {
                        differences.add("changed: " + now);
                    }
                });
        found.lines()
                .forEach(
                        (name, line) -> {
                            if (!lines.containsKey(name)) {
                                differences.add("not listed: " + line);
                            }
                        });
        return differences;
    }

    private static ObjectNode shape(ObjectNode schema) {
        return schema.deepCopy().without(List.of("title", "description"));
    }

    private static String hash(ObjectNode json) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(Json.mapper().writeValueAsBytes(json));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
