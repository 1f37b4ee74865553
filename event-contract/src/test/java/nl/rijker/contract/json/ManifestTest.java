package nl.rijker.contract.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import nl.rijker.contract.json.EventSchemas.Shape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * No golden file and no shape changes unnoticed. A line of the manifest that has landed stays; a
 * new revision adds one.
 */
class ManifestTest {
    private static final String ENDED = "trajectory-ended.1";

    private Map<String, ObjectNode> golden = Map.of();
    private Map<String, ObjectNode> schemas = Map.of();

    @BeforeEach
    void read() {
        golden = all(shape -> Golden.read(shape.name(), shape.revision()));
        schemas =
                all(
                        shape ->
                                (ObjectNode)
                                        Json.mapper()
                                                .readTree(EventSchemas.of(shape).orElseThrow()));
    }

    @Test
    void what_landed_stands_as_it_landed() {
        assertThat(Manifest.committed().differences(Manifest.found(golden, schemas)))
                .as("a new shape is a new revision; see JSON, rule 7, in README.md")
                .isEmpty();
    }

    @Test
    void a_golden_file_that_is_gone_is_noticed() {
        golden.remove(ENDED);
        assertNoticed("gone: " + ENDED);
    }

    @Test
    void a_golden_file_that_was_edited_is_noticed() {
        ended(golden).put("month", "2025-07");
        assertNoticed("changed: " + ENDED);
    }

    @Test
    void a_shape_that_asks_for_more_is_noticed() {
        ended(schemas).withArray("required").add("explanation");
        assertNoticed("changed: " + ENDED);
    }

    @Test
    void a_shape_with_another_field_is_noticed() {
        ended(schemas).withObject("properties").putObject("colour").put("type", "string");
        assertNoticed("changed: " + ENDED);
    }

    @Test
    void a_revision_that_is_not_listed_is_noticed() {
        Map<String, String> lines = new TreeMap<>(Manifest.committed().lines());
        lines.remove(ENDED);
        assertThat(new Manifest(lines).differences(Manifest.found(golden, schemas)))
                .singleElement()
                .asString()
                .startsWith("not listed: " + ENDED);
    }

    @Test
    void other_words_for_the_same_shape_are_free() {
        ended(schemas).put("description", "anders gezegd");
        assertThat(Manifest.committed().differences(Manifest.found(golden, schemas))).isEmpty();
    }

    private static ObjectNode ended(Map<String, ObjectNode> all) {
        return Objects.requireNonNull(all.get(ENDED));
    }

    private void assertNoticed(String difference) {
        assertThat(Manifest.committed().differences(Manifest.found(golden, schemas)))
                .singleElement()
                .asString()
                .startsWith(difference);
    }

    private static Map<String, ObjectNode> all(Function<Shape, ObjectNode> read) {
        Map<String, ObjectNode> all = new TreeMap<>();
        for (Shape shape : EventSchemas.all()) {
            all.put(shape.name() + "." + shape.revision(), read.apply(shape));
        }
        return all;
    }
}
