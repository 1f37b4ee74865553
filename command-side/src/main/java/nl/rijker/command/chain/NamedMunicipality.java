package nl.rijker.command.chain;

import java.util.Optional;
import nl.rijker.contract.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The municipality that a payload names: the ledger counts by it, so it must be the chain's. */
final class NamedMunicipality {
    private static final String FIELD = "municipality";

    private NamedMunicipality() {}

    /** Absent if the payload names no other than the chain's; what can't be read names none. */
    static Optional<String> other(StoredEvent event) {
        String own = event.municipality();
        try (JsonParser payload = Json.mapper().createParser(event.payload())) {
            String named = payload.nextToken() == JsonToken.START_OBJECT ? next(payload) : null;
            while (named != null && named.equals(own)) {
                named = next(payload);
            }
            return Optional.ofNullable(named);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** A field may stand there twice: each counts. */
    private static @Nullable String next(JsonParser payload) {
        while (payload.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = payload.currentName();
            JsonToken value = payload.nextToken();
            if (FIELD.equals(field) && value == JsonToken.VALUE_STRING) {
                return payload.getString();
            }
            payload.skipChildren();
        }
        return null;
    }
}
