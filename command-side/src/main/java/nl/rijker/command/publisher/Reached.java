package nl.rijker.command.publisher;

import java.util.Map;

/**
 * How far the log has been published.
 *
 * @param partitions the last event that was sent to each
 */
record Reached(long position, Map<Integer, Long> partitions) {
    Reached {
        partitions = Map.copyOf(partitions);
    }
}
