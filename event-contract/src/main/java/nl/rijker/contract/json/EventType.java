package nl.rijker.contract.json;

import nl.rijker.contract.event.Event;

/** The stable name and revision under which an event is stored; class names may change. */
public record EventType(String name, String revision, Class<? extends Event> event) {
    /** The newest revision as a number; the first one is 1. */
    int newest() {
        return Integer.parseInt(revision);
    }
}
