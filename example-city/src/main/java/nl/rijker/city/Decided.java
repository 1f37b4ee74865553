package nl.rijker.city;

import java.time.Instant;
import nl.rijker.contract.event.Event;

/**
 * What the log would hold.
 *
 * @param position counted from 1
 */
public record Decided(long position, Instant recordedAt, Event event) {}
