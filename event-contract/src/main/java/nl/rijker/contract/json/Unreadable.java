package nl.rijker.contract.json;

import java.util.List;
import nl.rijker.contract.value.BadForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * A stored event that this version of the program can't read. It is never skipped: the reader
 * stops. The message names type, revision and field, and no value.
 */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Unreadable(String name, @Nullable String revision, String why) {
        super(
                "%s, revision %s: %s".formatted(name, revision == null ? "none" : revision, why),
                null,
                false,
                false);
    }

    static Unreadable unknownType(String name, @Nullable String revision) {
        return new Unreadable(
                name,
                revision,
                "this type of event is unknown here; a newer version of the program knows it");
    }

    static Unreadable newer(EventType type, String revision) {
        return new Unreadable(
                type.name(),
                revision,
                "a newer version of the program wrote this; here the newest revision is "
                        + type.revision());
    }

    static Unreadable noRevision(String name, @Nullable String revision) {
        return new Unreadable(name, revision, "a revision is a number from 1");
    }

    static Unreadable malformed(String name, @Nullable String revision) {
        return new Unreadable(name, revision, "this is not a JSON object");
    }

    static Unreadable unknownField(String name, @Nullable String revision, String field) {
        return new Unreadable(name, revision, "the field \"%s\" is unknown".formatted(field));
    }

    static Unreadable of(
            String name, @Nullable String revision, JacksonException failure, JsonNode stored) {
        String field = path(failure.getPath());
        if (failure instanceof UnrecognizedPropertyException) {
            return unknownField(name, revision, field);
        }
        JsonNode at = at(stored, failure.getPath());
        if (at == null || at.isNull()) {
            return new Unreadable(name, revision, "the field \"%s\" is missing".formatted(field));
        }
        String reason = failure.getCause() instanceof BadForm bad ? bad.getMessage() : "is wrong";
        return new Unreadable(name, revision, "the field \"%s\": %s".formatted(field, reason));
    }

    private static @Nullable JsonNode at(JsonNode stored, List<Reference> path) {
        JsonNode node = stored;
        for (Reference step : path) {
            String name = step.getPropertyName();
            node = name == null ? node.get(step.getIndex()) : node.get(name);
            if (node == null) {
                return null;
            }
        }
        return node;
    }

    private static String path(List<Reference> path) {
        StringBuilder text = new StringBuilder();
        for (Reference step : path) {
            String name = step.getPropertyName();
            if (name == null) {
                text.append('[').append(step.getIndex()).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(name);
            }
        }
        return text.toString();
    }
}
