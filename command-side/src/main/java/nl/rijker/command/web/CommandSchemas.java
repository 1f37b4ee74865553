package nl.rijker.command.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.rijker.command.platform.Command;
import nl.rijker.contract.value.LegalBasis;
import nl.rijker.contract.value.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of commands, derived from their records: what isn't nullable is required, and nothing
 * else is accepted.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // as the library has it
final class CommandSchemas {
    private static final Set<String> NOT_OFFERED =
            Set.of(ReasonCode.IMPORT_REVOKED.name(), LegalBasis.NOT_RECORDED.name());

    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /** A reference to the schema of a command; the optional fields needn't stand in the body. */
    Schema<?> of(Class<? extends Command> command, Set<String> optional) {
        schemas.putAll(
                ModelConverters.getInstance(true)
                        .resolveAsResolvedSchema(new AnnotatedType(command).resolveAsRef(true))
                        .referencedSchemas);
        complete(command, optional);
        return new Schema<>().$ref("#/components/schemas/" + command.getSimpleName());
    }

    void addTo(OpenAPI api) {
        new TreeMap<>(schemas).forEach(api::schema);
    }

    private void complete(Type type, Set<String> optional) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                complete(argument, Set.of());
            }
        } else if (type instanceof Class<?> record && record.isRecord()) {
            Schema schema = schemas.get(record.getSimpleName());
            if (schema != null) {
                schema.setAdditionalProperties(false);
                schema.setRequired(required(record, optional));
                offerOnlyWhatPeopleMayChoose(schema);
                for (RecordComponent component : record.getRecordComponents()) {
                    complete(component.getGenericType(), Set.of());
                }
            }
        }
    }

    private static void offerOnlyWhatPeopleMayChoose(Schema schema) {
        Map<String, Schema> properties =
                Objects.requireNonNullElse(schema.getProperties(), Map.of());
        for (Schema property : properties.values()) {
            if (property.getEnum() != null) {
                property.getEnum().removeAll(NOT_OFFERED);
            }
        }
    }

    private static List<String> required(Class<?> record, Set<String> optional) {
        return Arrays.stream(record.getRecordComponents())
                .filter(field -> !field.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .filter(name -> !optional.contains(name))
                .toList();
    }
}
