package nl.rijker.command.platform;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.rijker.contract.json.EventTypes;
import nl.rijker.contract.json.Json;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

/**
 * Stores events under their logical names; an unknown name stops the reader, it is never skipped.
 */
final class EventSerializer extends Jackson3Serializer {
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    EventSerializer() {
        super(builder().jsonMapperBuilderCustomizer(Json::configured));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        Class<?> stored = type;
        return stored == null
                ? super.typeForClass(null)
                : EventTypes.of(stored)
                        .<SerializedType>map(
                                known -> new SimpleSerializedType(known.name(), known.revision()))
                        .orElseGet(() -> super.typeForClass(stored));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (type.getName().contains(".")) {
            return super.classForType(type);
        }
        return EventTypes.named(type.getName())
                .orElseThrow(
                        () -> new SerializationException("unknown event type " + type.getName()))
                .event();
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return readers.computeIfAbsent(type, super::getReader);
    }
}
