package nl.rijker.query.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.rijker.query.feed.Arrived;
import nl.rijker.query.feed.Arrived.ArrivedEvent;
import nl.rijker.query.feed.Arrived.ArrivedUnreadable;
import nl.rijker.query.feed.Arrived.ArrivedWatermark;
import nl.rijker.query.feed.Logged;

/** Records of one partition in the order of their offsets, and what their chain says. */
record Arrivals(List<Arrived> records) {
    Arrivals {
        records = List.copyOf(records);
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    Arrived first() {
        return records.getFirst();
    }

    long next() {
        return records.getLast().offset() + 1;
    }

    Arrivals from(long offset) {
        return only(records.stream().filter(record -> record.offset() >= offset).toList());
    }

    /** Those before the record of an event; all of them where it isn't here. */
    Arrivals before(long position) {
        return only(records.stream().takeWhile(record -> !isAt(record, position)).toList());
    }

    private static boolean isAt(Arrived record, long position) {
        return record instanceof ArrivedEvent(_, _, Logged event) && event.position() == position;
    }

    /**
     * Those up to one that can't be followed, or before which something is missing.
     *
     * @param position the partition has been posted up to here
     */
    Arrivals unbroken(long position, Predicate<ArrivedUnreadable> leftOut) {
        long reached = position;
        List<Arrived> unbroken = new ArrayList<>();
        for (Arrived record : records) {
            boolean stops =
                    record instanceof ArrivedUnreadable unreadable && !leftOut.test(unreadable);
            if (stops || record.previous() > reached) {
                break;
            }
            unbroken.add(record);
            if (record instanceof ArrivedEvent(_, _, Logged event)) {
                reached = Math.max(reached, event.position());
            }
        }
        return only(unbroken);
    }

    /** The events beyond a position; a repeat is none. */
    List<Logged> events(long position) {
        long reached = position;
        List<Logged> events = new ArrayList<>();
        for (Arrived record : records) {
            if (record instanceof ArrivedEvent(_, _, Logged event) && event.position() > reached) {
                events.add(event);
                reached = event.position();
            }
        }
        return events;
    }

    /** Those that are done when everything up to a position has been posted. */
    Arrivals upTo(long position) {
        return only(
                records.stream()
                        .takeWhile(
                                record ->
                                        switch (record) {
                                            case ArrivedEvent(_, _, Logged event) ->
                                                    event.position() <= position;
                                            case ArrivedWatermark(_, long previous, _) ->
                                                    previous <= position;
                                            case ArrivedUnreadable _ -> true;
                                        })
                        .toList());
    }

    /** A late one of a former publisher never lowers it. */
    long watermark(long before) {
        long watermark = before;
        for (Arrived record : records) {
            if (record instanceof ArrivedWatermark(_, _, var sent)) {
                watermark = Math.max(watermark, sent.position());
            }
        }
        return watermark;
    }

    private static Arrivals only(List<Arrived> records) {
        return new Arrivals(records);
    }
}
