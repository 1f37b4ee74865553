package nl.rijker.command.platform;

import java.util.HashMap;
import java.util.Map;

/** What the metadata of an event says of the command behind it. */
final class EventOrigin {
    static final String USER = "user";
    static final String COMMAND = "command";
    static final String SIMULATED = "simulated";

    private EventOrigin() {}

    static Map<String, ?> of(Map<String, Object> metaData) {
        Map<String, Object> origin = new HashMap<>(metaData);
        origin.keySet().retainAll(java.util.Set.of(USER, COMMAND, SIMULATED));
        return origin;
    }
}
