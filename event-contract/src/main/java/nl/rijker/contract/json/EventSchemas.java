package nl.rijker.contract.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The published schema (JSON Schema, draft 2020-12) of every shape that an event ever had, from
 * {@code schemas/<name>.<revision>.json}. That of an older revision stays as it was.
 */
public final class EventSchemas {
    /** A stored name with one of its revisions. */
    public record Shape(String name, String revision) {
        String file() {
            return name + "." + revision + ".json";
        }
    }

    private static final List<Shape> ALL =
            EventTypes.ALL.stream()
                    .flatMap(
                            type ->
                                    IntStream.rangeClosed(1, type.newest())
                                            .mapToObj(Integer::toString)
                                            .map(revision -> new Shape(type.name(), revision)))
                    .toList();

    private EventSchemas() {}

    public static List<Shape> all() {
        return ALL;
    }

    /** The schema as it is published, in UTF-8; absent for a shape that there never was. */
    public static Optional<byte[]> of(Shape shape) {
        return ALL.contains(shape)
                ? Optional.of(read("/schemas/" + shape.file()))
                : Optional.empty();
    }

    private static byte[] read(String name) {
        try (InputStream schema = EventSchemas.class.getResourceAsStream(name)) {
            if (schema == null) {
                throw new IllegalStateException("missing: " + name);
            }
            return schema.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
