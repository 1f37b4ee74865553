package nl.rijker.contract.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Every event up to this position has been sent before; written to every partition.
 *
 * @param recordedAt of the event at that position
 * @param dayEnds how far each day has come on which something was recorded since the watermark
 *     before
 */
public record Watermark(long position, Instant recordedAt, List<DayEnd> dayEnds) {
    public Watermark {
        dayEnds = List.copyOf(dayEnds);
    }

    /**
     * @param day in Europe/Amsterdam
     * @param position of the last event of that day so far
     */
    public record DayEnd(LocalDate day, long position, Instant recordedAt) {}
}
