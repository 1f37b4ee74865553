package nl.rijker.query.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.json.EventType;
import nl.rijker.contract.json.EventTypes;
import nl.rijker.contract.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

/**
 * Events in the order of their positions, read.
 *
 * @param events those that are to be posted; fewer than were logged where some are left out
 * @param read everything up to there, left out or not
 */
public record Batch(List<Recorded> events, List<Logged> read) {
    private static final Map<String, ObjectReader> READERS = new ConcurrentHashMap<>();

    public Batch {
        events = List.copyOf(events);
        read = List.copyOf(read);
    }

    /** Absent if nothing was read. */
    public @Nullable Logged last() {
        return read.isEmpty() ? null : read.getLast();
    }

    /**
     * Reads up to the first event that can't be read.
     *
     * @param skipped positions that are left out
     * @throws Unpostable if that is the very first
     */
    public static Batch of(List<Logged> logged, Set<Long> skipped) {
        List<Recorded> events = new ArrayList<>();
        List<Logged> read = new ArrayList<>();
        for (Logged next : logged) {
            if (!skipped.contains(next.position())) {
                try {
                    events.add(read(next));
                } catch (Unpostable unpostable) {
                    if (read.isEmpty()) {
                        throw unpostable;
                    }
                    break;
                }
            }
            read.add(next);
        }
        return new Batch(events, read);
    }

    private static Recorded read(Logged logged) {
        try {
            Event event =
                    READERS.computeIfAbsent(logged.type(), Batch::reader)
                            .readValue(logged.payload());
            return new Recorded(logged.position(), logged.recordedAt(), event);
        } catch (RuntimeException unreadable) {
            throw new Unpostable(logged.position(), logged.type(), unreadable);
        }
    }

    private static ObjectReader reader(String name) {
        EventType type = EventTypes.named(name).orElseThrow(UnknownType::new);
        return Json.mapper().readerFor(type.event());
    }

    private static final class UnknownType extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
