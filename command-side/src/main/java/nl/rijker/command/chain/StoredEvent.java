package nl.rijker.command.chain;

import org.jspecify.annotations.Nullable;

/**
 * An event as the log stores it, every column, unread: what was tampered with must be described as
 * well.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StoredEvent(
        long position,
        String aggregate,
        long sequence,
        @Nullable String aggregateType,
        String id,
        String type,
        @Nullable String revision,
        String time,
        byte[] payload,
        byte @Nullable [] metadata) {
    /** The first part of the aggregate's id, which names the chain. */
    public String municipality() {
        int end = aggregate.indexOf('/');
        return end < 0 ? aggregate : aggregate.substring(0, end);
    }
}
