package nl.rijker.query.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.rijker.query.feed.Arrived;
import nl.rijker.query.feed.Arrived.ArrivedEvent;
import nl.rijker.query.feed.Arrived.ArrivedUnreadable;
import nl.rijker.query.feed.Arrived.ArrivedWatermark;
import nl.rijker.query.feed.LogTable;
import nl.rijker.query.feed.Logged;
import org.springframework.stereotype.Component;

/**
 * Whether what arrives is of this log. A broker may still keep the records of another one: of a
 * database that was put back to an earlier day, or begun anew.
 */
@Component
final class OwnLog {
    private final LogTable log;

    OwnLog(LogTable log) {
        this.log = log;
    }

    /**
     * The same records; one of another log can't be followed.
     *
     * @param posted events up to here are repeats, and nobody looks at them
     */
    Arrivals of(Arrivals arrived, long posted) {
        List<Long> positions = arrived.events(posted).stream().map(Logged::position).toList();
        Map<Long, Instant> times = log.timesAt(positions);
        long head = log.head();
        return new Arrivals(
                arrived.records().stream()
                        .map(record -> own(record, posted, times, head))
                        .toList());
    }

    private static Arrived own(Arrived record, long posted, Map<Long, Instant> times, long head) {
        return switch (record) {
            case ArrivedEvent(long offset, _, Logged event)
                    when event.position() > posted
                            && !event.recordedAt().equals(times.get(event.position())) ->
                    new ArrivedUnreadable(offset, "the log has no such event at its position");
            case ArrivedWatermark(long offset, _, var watermark) when watermark.position() > head ->
                    new ArrivedUnreadable(offset, "the log doesn't reach its watermark");
            case ArrivedEvent event -> event;
            case ArrivedWatermark watermark -> watermark;
            case ArrivedUnreadable unreadable -> unreadable;
        };
    }
}
