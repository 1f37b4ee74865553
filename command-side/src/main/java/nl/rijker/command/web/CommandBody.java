package nl.rijker.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.rijker.command.platform.Command;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.BadForm;
import nl.rijker.contract.value.LegalBasis;
import nl.rijker.contract.value.ReasonCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns the body of a request into a command, or says which field stands in the way. */
public final class CommandBody {
    static final int LIMIT = 1024 * 1024;

    private static final JsonMapper MAPPER =
            Json.configured(JsonMapper.builder())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .withCoercionConfigDefaults(
                            coercion ->
                                    coercion.setAcceptBlankAsEmpty(false)
                                            .setCoercion(
                                                    CoercionInputShape.EmptyString,
                                                    CoercionAction.Fail))
                    .build();

    private CommandBody() {}

    public static ObjectNode read(HttpServletRequest request) {
        return read(bytes(request));
    }

    public static ObjectNode read(byte[] json) {
        try {
            if (MAPPER.readTree(json) instanceof ObjectNode body) {
                return body;
            }
        } catch (JacksonException e) {
            throw new Faulted(new Fault.MalformedJson());
        }
        throw new Faulted(new Fault.MalformedJson());
    }

    /** A body that ends too early is malformed; that its sender is gone is no news. */
    private static byte[] bytes(HttpServletRequest request) {
        try {
            byte[] bytes = request.getInputStream().readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw new Faulted(new Fault.BodyTooLarge(LIMIT));
            }
            return bytes;
        } catch (IOException e) {
            throw new Faulted(new Fault.MalformedJson());
        }
    }

    public static <T> T bind(ObjectNode body, Class<T> type) {
        TextCheck.check(body);
        try {
            return MAPPER.treeToValue(body, type);
        } catch (UnrecognizedPropertyException e) {
            throw new Faulted(new Fault.FieldUnknown(path(e.getPath())));
        } catch (JacksonException e) {
            throw new Faulted(fault(e, body));
        }
    }

    static String canonical(Command command) {
        return MAPPER.writeValueAsString(command);
    }

    private static Fault fault(JacksonException failure, ObjectNode body) {
        JsonNode at = nodeAt(body, failure.getPath());
        String field = path(failure.getPath());
        if (at == null) {
            return new Fault.FieldMissing(field);
        }
        if (failure.getCause() instanceof BadForm bad) {
            String inside = field.isEmpty() ? bad.field() : field + "." + bad.field();
            return new Fault.FieldInvalid(at.isObject() ? inside : field, bad.reason());
        }
        return new Fault.FieldInvalid(field, reason(failure));
    }

    private static String reason(JacksonException failure) {
        Class<?> wanted =
                failure instanceof InvalidFormatException wrong ? wrong.getTargetType() : null;
        if (wanted != null && wanted.isEnum()) {
            return Arrays.stream(wanted.getEnumConstants())
                    .filter(CommandBody::isOffered)
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "must be one of ", ""));
        }
        return "has the wrong type";
    }

    /** Some choices only the platform makes; nobody is offered those. */
    static boolean isOffered(Object choice) {
        return choice != ReasonCode.IMPORT_REVOKED && choice != LegalBasis.NOT_RECORDED;
    }

    private static @Nullable JsonNode nodeAt(JsonNode body, List<Reference> path) {
        JsonNode node = body;
        for (Reference step : path) {
            node =
                    step.getPropertyName() == null
                            ? node.get(step.getIndex())
                            : node.get(step.getPropertyName());
            if (node == null) {
                return null;
            }
        }
        return node;
    }

    private static String path(List<Reference> path) {
        StringBuilder name = new StringBuilder();
        for (Reference step : path) {
            if (step.getPropertyName() == null) {
                name.append('[').append(step.getIndex()).append(']');
            } else {
                name.append(name.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return name.toString();
    }
}
