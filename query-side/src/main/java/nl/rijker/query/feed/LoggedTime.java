package nl.rijker.query.feed;

import java.time.Instant;

/** When the event at a position was recorded. */
public record LoggedTime(long position, Instant recordedAt) {}
