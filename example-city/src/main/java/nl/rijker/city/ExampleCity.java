package nl.rijker.city;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import nl.rijker.city.truth.Truth;
import nl.rijker.city.work.Programme;
import nl.rijker.city.work.Volume;
import nl.rijker.command.Entry;
import nl.rijker.command.platform.Command;

/**
 * Voorbeeldstad: a made-up city whose three school years make exactly the wanted number of entries.
 * Each entry makes exactly one event. The same seed, number and set-up give the same entries, byte
 * for byte, every time they are asked for.
 */
public final class ExampleCity implements Iterable<Entry> {
    public static final long FEWEST = 1_000;
    public static final long MOST = 10_000_000;

    private final long seed;
    private final long events;
    private final List<Command> setUp;

    /** With the framework NIJ26, adopted as an example, and all instruments. */
    public ExampleCity(long seed, long events) {
        this(seed, events, FirstDay.COMMANDS);
    }

    /**
     * @param events from {@link #FEWEST} to {@link #MOST}
     * @param setUp what the administrator asks first: the framework NIJ26 and the instruments
     */
    public ExampleCity(long seed, long events, List<? extends Command> setUp) {
        if (events < FEWEST || events > MOST) {
            throw new IllegalArgumentException(
                    "events must lie between %d and %d".formatted(FEWEST, MOST));
        }
        this.seed = seed;
        this.events = events;
        this.setUp = List.copyOf(setUp);
    }

    public long events() {
        return events;
    }

    public Truth truth() {
        return Truth.of(seed, events, new Programme(seed, new Volume(events)));
    }

    /** In order of time; every call begins anew. */
    @Override
    public Iterator<Entry> iterator() {
        Chronicle chronicle = new Chronicle(seed, events, setUp);
        return new Iterator<>() {
            private long told;

            @Override
            public boolean hasNext() {
                return told < events;
            }

            @Override
            public Entry next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return chronicle.entry(told++);
            }
        };
    }
}
