package nl.rijker.query.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.rijker.contract.json.EventReader;
import nl.rijker.contract.json.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Events in the order of their positions, read.
 *
 * @param events those that are to be posted; fewer than were logged where some are left out
 * @param read everything up to there, left out or not
 */
public record Batch(List<Recorded> events, List<Logged> read) {
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
            return new Recorded(
                    logged.position(),
                    logged.recordedAt(),
                    EventReader.read(logged.type(), logged.revision(), logged.payload()));
        } catch (Unreadable unreadable) {
            throw new Unpostable(logged.position(), unreadable);
        }
    }
}
