package nl.rijker.command.platform;

import javax.sql.DataSource;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.json.EventTypes;
import nl.rijker.contract.json.Json;
import org.axonframework.serialization.SerializationException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Events that another installation recorded: what later decisions must know of them. */
@Component
public final class ForeignEvents {
    private final ReferenceTable shared;

    ForeignEvents(ReferenceTable shared) {
        this.shared = shared;
    }

    /** Writes references through another connection, inside its transaction. */
    public References references(DataSource source) {
        return new References(ReferenceTable.through(source));
    }

    /** After the commit: what was looked up in vain before is looked up again. */
    public void arrived() {
        shared.forget();
    }

    /**
     * @throws RuntimeException if this version can't read it
     */
    public static Event read(String type, byte[] payload) {
        return Json.mapper()
                .readValue(
                        payload,
                        EventTypes.named(type)
                                .orElseThrow(
                                        () ->
                                                new SerializationException(
                                                        "unknown event type " + type))
                                .event());
    }

    public static boolean isMadeUp(byte[] metadata) {
        JsonNode origin = Json.mapper().readTree(metadata);
        return origin.path(EventOrigin.SIMULATED).asBoolean(false);
    }
}
