package nl.rijker.command.platform;

import javax.sql.DataSource;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.json.EventReader;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.json.Unreadable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
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
     * @throws Unreadable if this version can't read it
     */
    public static Event read(String type, @Nullable String revision, byte[] payload) {
        return EventReader.read(type, revision, payload);
    }

    /** Metadata that can't be read doesn't say so. */
    public static boolean isMadeUp(byte @Nullable [] metadata) {
        if (metadata == null) {
            return false;
        }
        try {
            JsonNode origin = Json.mapper().readTree(metadata);
            return origin.path(EventOrigin.SIMULATED).asBoolean(false);
        } catch (JacksonException unreadable) {
            return false;
        }
    }
}
