package nl.rijker.command.publisher;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event as the log keeps it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Unpublished(
        long position,
        Instant recordedAt,
        String aggregate,
        String type,
        @Nullable String revision,
        byte[] payload) {}
