package nl.rijker.command.publisher;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the log has been published.
 *
 * @param lastDay the newest day on which something was recorded
 * @param partitions the last event that was sent to each
 */
record Reached(long position, @Nullable LocalDate lastDay, Map<Integer, Long> partitions) {
    Reached {
        partitions = Map.copyOf(partitions);
    }
}
