package nl.rijker.query.feed;

import java.time.Instant;
import nl.rijker.contract.event.Event;

/**
 * An event with its place in the log.
 *
 * @param position global index of the event; the order of positions is the order of commits
 * @param recordedAt when it was recorded
 */
public record Recorded(long position, Instant recordedAt, Event event) {}
