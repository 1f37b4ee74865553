package nl.rijker.command.platform;

import nl.rijker.contract.json.EventReader;
import nl.rijker.contract.json.EventTypes;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.json.Unreadable;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Stores events under their logical names and reads them, whichever revision they have, as every
 * other reader does: what it can't read stops it, it is never skipped.
 */
final class EventSerializer extends Jackson3Serializer {
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
        if (isOfAxon(type)) {
            return super.classForType(type);
        }
        try {
            return EventReader.type(type.getName(), type.getRevision()).event();
        } catch (Unreadable unreadable) {
            throw new SerializationException(unreadable.getMessage(), unreadable);
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface has it
    public <S, T> @Nullable T deserialize(SerializedObject<S> stored) {
        SerializedType type = stored.getType();
        if (isOfAxon(type) || SerializedType.isEmptyType(type)) {
            return super.deserialize(stored);
        }
        byte[] payload = getConverter().convert(stored, byte[].class).getData();
        try {
            return (T) EventReader.read(type.getName(), type.getRevision(), payload);
        } catch (Unreadable unreadable) {
            throw new SerializationException(unreadable.getMessage(), unreadable);
        }
    }

    private static boolean isOfAxon(SerializedType type) {
        return type.getName().contains(".");
    }
}
