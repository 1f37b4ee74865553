package nl.rijker.contract.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.rijker.contract.json.EventSchemas.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The published schemas say what the reader says. {@code -Dschemas.write=true} writes those of the
 * newest revisions anew.
 */
class SchemaTest {
    private static final Path FOLDER = Path.of("src/main/resources/schemas");
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private record Planted(String session, int minutes) {}

    private record PlantedWider(String session, int minutes, String colour) {}

    static List<EventType> types() {
        return EventTypes.ALL;
    }

    static List<Shape> shapes() {
        return EventSchemas.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_newest_schema_is_what_the_record_says(EventType type) throws IOException {
        String generated = SchemaOf.event(type, whatHappened(type.name()));
        Path file = FOLDER.resolve(type.name() + "." + type.revision() + ".json");
        if (Boolean.getBoolean("schemas.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, generated);
        }

        assertThat(Files.readString(file))
                .as("a new shape is a new revision; see JSON, rule 7, in README.md")
                .isEqualTo(generated);
    }

    @Test
    void another_shape_has_another_schema() {
        assertThat(SchemaOf.record(PlantedWider.class))
                .isNotEqualTo(SchemaOf.record(Planted.class));
    }

    @Test
    void every_revision_has_a_schema_and_every_schema_a_revision() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            shapes().stream().map(Shape::file).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void what_was_stored_is_valid(Shape shape) {
        assertThat(errors(shape, golden(shape))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void what_the_schema_forbids_the_reader_refuses_too(Shape shape) {
        ObjectNode schema = schema(shape);
        assertBothRefuse(shape, stored -> stored.put("colour", "blauw"));
        for (JsonNode required : schema.get("required")) {
            assertBothRefuse(shape, stored -> stored.remove(required.stringValue()));
            assertBothRefuse(shape, stored -> stored.putNull(required.stringValue()));
        }
        for (Map.Entry<String, JsonNode> property : schema.get("properties").properties()) {
            assertBothRefuse(shape, stored -> putOfAnotherKind(stored, property.getKey()));
            wrongText(property.getValue())
                    .ifPresent(
                            wrong ->
                                    assertBothRefuse(
                                            shape, stored -> stored.put(property.getKey(), wrong)));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void what_the_schema_leaves_optional_the_reader_does_too(Shape shape) {
        List<String> required = new ArrayList<>();
        schema(shape).get("required").forEach(name -> required.add(name.stringValue()));
        for (String name : List.copyOf(golden(shape).propertyNames())) {
            if (!required.contains(name)) {
                for (Consumer<ObjectNode> change :
                        List.<Consumer<ObjectNode>>of(
                                stored -> stored.remove(name), stored -> stored.putNull(name))) {
                    ObjectNode stored = golden(shape);
                    change.accept(stored);
                    assertThat(errors(shape, stored)).as(name).isEmpty();
                    assertThat(read(shape, stored)).as(name).isNotNull();
                }
            }
        }
    }

    private static void putOfAnotherKind(ObjectNode stored, String name) {
        if (stored.path(name).isBoolean()) {
            stored.put(name, "ja");
        } else {
            stored.put(name, true);
        }
    }

    /** A text that neither a pattern nor a list of choices lets through. */
    private static Optional<String> wrongText(JsonNode property) {
        return property.has("enum") || property.has("pattern")
                ? Optional.of("! nee")
                : Optional.empty();
    }

    private static void assertBothRefuse(Shape shape, Consumer<ObjectNode> change) {
        ObjectNode stored = golden(shape);
        change.accept(stored);
        assertThat(errors(shape, stored)).as("%s by schema", stored).isNotEmpty();
        assertThatThrownBy(() -> read(shape, stored))
                .as("%s by reader", stored)
                .isInstanceOf(Unreadable.class);
    }

    private static Object read(Shape shape, ObjectNode stored) {
        return EventReader.read(
                shape.name(), shape.revision(), Json.mapper().writeValueAsBytes(stored));
    }

    private static ObjectNode golden(Shape shape) {
        return Golden.read(shape.name(), shape.revision());
    }

    private static ObjectNode schema(Shape shape) {
        return (ObjectNode) Json.mapper().readTree(EventSchemas.of(shape).orElseThrow());
    }

    private static List<String> errors(Shape shape, ObjectNode stored) {
        Schema schema = SCHEMAS.getSchema(new String(EventSchemas.of(shape).orElseThrow(), UTF_8));
        return schema.validate(stored).stream().map(Object::toString).toList();
    }

    /** As the table of events in the README has it. */
    private static String whatHappened(String name) throws IOException {
        Matcher row =
                Pattern.compile("(?m)^\\| `" + name + "` \\| (.*) \\|$")
                        .matcher(Files.readString(Path.of("README.md")));
        assertThat(row.find()).as(name).isTrue();
        return row.group(1);
    }
}
