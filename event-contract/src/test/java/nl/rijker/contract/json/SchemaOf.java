package nl.rijker.contract.json;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import nl.rijker.contract.value.BadForm;
import nl.rijker.contract.value.Score;
import nl.rijker.contract.value.Sealed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Makes the schema of a record: what the reader asks of each component, and nothing else. */
final class SchemaOf {
    private static final String MUST_MATCH = " must match ";
    private static final SchemaGenerator GENERATOR = new SchemaGenerator(configured().build());

    private SchemaOf() {}

    /** The schema of an event, as it is published. */
    static String event(EventType type, String whatHappened) {
        ObjectNode schema = Json.mapper().createObjectNode();
        ObjectNode generated = record(type.event());
        schema.set("$schema", generated.get("$schema"));
        schema.put("$id", "urn:rijker:event:%s:%s".formatted(type.name(), type.revision()));
        schema.put("title", "%s, revision %s".formatted(type.name(), type.revision()));
        schema.put("description", whatHappened);
        generated.properties().forEach(entry -> schema.set(entry.getKey(), entry.getValue()));
        return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    }

    static ObjectNode record(Class<?> type) {
        return (ObjectNode) Json.mapper().readTree(GENERATOR.generateSchema(type).toString());
    }

    private static SchemaGeneratorConfigBuilder configured() {
        SchemaGeneratorConfigBuilder builder =
                new SchemaGeneratorConfigBuilder(
                                SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                        .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
                        .with(Option.DEFINITIONS_FOR_MEMBER_SUPERTYPES);
        builder.forFields()
                .withRequiredCheck(field -> !isNullable(field))
                .withNullableCheck(SchemaOf::isNullable);
        builder.forTypesInGeneral()
                .withPropertySorter((_, _) -> 0)
                .withCustomDefinitionProvider(SchemaOf::ofOneValue);
        return builder;
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** What is written as one text or number. */
    private static @Nullable CustomDefinition ofOneValue(
            ResolvedType resolved, SchemaGenerationContext context) {
        Class<?> type = resolved.getErasedType();
        ObjectNode schema = Json.mapper().createObjectNode();
        if (type == YearMonth.class) {
            schema.put("type", "string").put("pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$");
        } else if (type == LocalDate.class) {
            schema.put("type", "string").put("format", "date");
        } else if (type == Score.class) {
            schema.put("type", "number").put("minimum", -10_000).put("maximum", 10_000);
            schema.put("multipleOf", 0.01).put("description", "points of the scale");
        } else if (type == Sealed.class) {
            schema.put("type", "string");
            schema.put("description", "encrypted with the key of one subject");
        } else if (isOneText(type)) {
            schema.put("type", "string").put("pattern", "^(?:" + pattern(type) + ")$");
        } else {
            return null;
        }
        return new CustomDefinition(schema, true);
    }

    private static boolean isOneText(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == String.class
                && Stream.of(type.getRecordComponents()[0].getAccessor(), type)
                        .anyMatch(SchemaOf::isValue);
    }

    private static boolean isValue(java.lang.reflect.AnnotatedElement element) {
        return element.isAnnotationPresent(JsonValue.class);
    }

    /** An id says what it must look like when it refuses what nothing may look like. */
    private static String pattern(Class<?> type) {
        try {
            RecordComponent text = type.getRecordComponents()[0];
            type.getDeclaredConstructor(text.getType()).newInstance("\u0000");
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof BadForm bad && bad.getMessage() != null) {
                String message = bad.getMessage();
                return message.substring(message.indexOf(MUST_MATCH) + MUST_MATCH.length());
            }
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError(failure.getMessage(), failure);
        }
        throw new AssertionError(type + " accepts anything");
    }
}
