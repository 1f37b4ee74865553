package nl.rijker.command;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.rijker.contract.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of a record with something plausible in each required field, so that tests name only
 * what they are about and stay right when a record gets another field.
 */
public final class Sample {
    private static final String DAY = "2025-09-01";

    private Sample() {}

    public static ObjectNode of(Class<?> record) {
        ObjectNode sample = Json.mapper().createObjectNode();
        for (RecordComponent component : record.getRecordComponents()) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                sample.set(component.getName(), value(component.getGenericType()));
            }
        }
        return sample;
    }

    /** Also what needn't be there, and one element in each list. */
    public static ObjectNode full(Class<?> record) {
        ObjectNode sample = Json.mapper().createObjectNode();
        for (RecordComponent component : record.getRecordComponents()) {
            Type type = component.getGenericType();
            sample.set(component.getName(), fullValue(type));
        }
        return sample;
    }

    private static JsonNode fullValue(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type last =
                    generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return generic.getRawType() == List.class
                    ? Json.mapper().createArrayNode().add(fullValue(last))
                    : Json.mapper().createObjectNode().set("1", fullValue(last));
        }
        return type instanceof Class<?> raw && raw.isRecord() && !isValue(raw)
                ? full(raw)
                : value(type);
    }

    private static JsonNode value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? Json.mapper().createArrayNode()
                    : Json.mapper().createObjectNode();
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord() && !isValue(raw)) {
            return of(raw);
        }
        return Json.mapper().valueToTree(simple(raw));
    }

    private static Object simple(Class<?> raw) {
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        if (raw == LocalDate.class) {
            return DAY;
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return false;
        }
        return raw.isPrimitive() || Number.class.isAssignableFrom(raw) || isNumber(raw) ? 1 : "x1";
    }

    private static boolean isValue(Class<?> raw) {
        return Arrays.stream(raw.getMethods())
                .anyMatch(m -> m.isAnnotationPresent(JsonValue.class));
    }

    private static boolean isNumber(Class<?> raw) {
        return Arrays.stream(raw.getMethods())
                .anyMatch(
                        method ->
                                method.isAnnotationPresent(JsonValue.class)
                                        && method.getReturnType() == BigDecimal.class);
    }
}
