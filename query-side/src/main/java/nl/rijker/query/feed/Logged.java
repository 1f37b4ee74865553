package nl.rijker.query.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as the log keeps it, unread.
 *
 * @param aggregate id of the aggregate that decided it
 * @param type logical name of its shape
 * @param revision of its shape
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Logged(
        long position,
        Instant recordedAt,
        String aggregate,
        String type,
        @Nullable String revision,
        byte[] payload) {}
