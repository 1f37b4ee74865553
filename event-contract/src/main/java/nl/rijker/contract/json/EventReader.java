package nl.rijker.contract.json;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.rijker.contract.event.Event;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.node.ObjectNode;

/** Reads what the log keeps, whichever version wrote it. The only way to read a stored event. */
public final class EventReader {
    private static final Pattern REVISION = Pattern.compile("[1-9][0-9]{0,3}");

    /** Keeps every decimal as it was written. */
    private static final ObjectReader TREES =
            Json.mapper()
                    .reader()
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

    private static final Map<EventType, ObjectReader> READERS = new ConcurrentHashMap<>();

    private EventReader() {}

    /**
     * @param name stored name of the type
     * @param revision stored revision
     * @throws Unreadable if type, revision or a field is unknown, or a required field is missing
     */
    public static Event read(String name, @Nullable String revision, byte[] payload) {
        EventType type = type(name, revision);
        if (type.revision().equals(revision)) {
            return current(type, payload);
        }
        if (revision == null || !REVISION.matcher(revision).matches()) {
            throw Unreadable.noRevision(name, revision);
        }
        int number = Integer.parseInt(revision);
        if (number > type.newest()) {
            throw Unreadable.newer(type, revision);
        }
        return older(type, number, payload);
    }

    /**
     * The shape that events of a stored name are read as.
     *
     * @throws Unreadable if the name is unknown
     */
    public static EventType type(String name, @Nullable String revision) {
        return EventTypes.named(name).orElseThrow(() -> Unreadable.unknownType(name, revision));
    }

    private static Event current(EventType type, byte[] payload) {
        try {
            @Nullable Event event = reader(type).readValue(payload);
            if (event != null) {
                return event;
            }
        } catch (JacksonException failure) {
            throw Unreadable.of(
                    type.name(), type.revision(), failure, tree(type, type.revision(), payload));
        }
        throw Unreadable.malformed(type.name(), type.revision());
    }

    private static Event older(EventType type, int number, byte[] payload) {
        String revision = Integer.toString(number);
        ObjectNode stored = tree(type, revision, payload);
        ObjectNode newest = Upcasters.newest(type, number, stored.deepCopy());
        try {
            return reader(type).readValue(newest);
        } catch (JacksonException failure) {
            throw Unreadable.of(type.name(), revision, failure, newest);
        }
    }

    private static ObjectReader reader(EventType type) {
        return READERS.computeIfAbsent(type, known -> Json.mapper().readerFor(known.event()));
    }

    private static ObjectNode tree(EventType type, String revision, byte[] payload) {
        try {
            JsonNode tree = TREES.readTree(payload);
            if (tree instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException failure) {
            throw Unreadable.malformed(type.name(), revision);
        }
        throw Unreadable.malformed(type.name(), revision);
    }
}
