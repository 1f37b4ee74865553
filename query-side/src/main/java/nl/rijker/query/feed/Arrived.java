package nl.rijker.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.wire.RecordHeaders;
import nl.rijker.contract.wire.Watermark;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record as it arrives in a partition.
 *
 * @see RecordHeaders
 */
public sealed interface Arrived {
    long offset();

    /** Position of the event before it in the same partition; 0 where it says nothing. */
    long previous();

    record ArrivedEvent(long offset, long previous, Logged logged) implements Arrived {}

    record ArrivedWatermark(long offset, long previous, Watermark watermark) implements Arrived {}

    /**
     * @param why it can't be followed; names no value
     */
    record ArrivedUnreadable(long offset, String why) implements Arrived {
        @Override
        public long previous() {
            return 0;
        }
    }

    /** What can't be read is an answer as well: what stands before it must be posted. */
    static Arrived of(ConsumerRecord<String, byte[]> record) {
        try {
            return read(record);
        } catch (RuntimeException unreadable) {
            return new ArrivedUnreadable(
                    record.offset(),
                    unreadable instanceof MissingHeader missing
                            ? missing.what()
                            : unreadable.getClass().getSimpleName());
        }
    }

    private static Arrived read(ConsumerRecord<String, byte[]> record) {
        long previous = Long.parseLong(text(record, RecordHeaders.PREVIOUS));
        return record.key() == null
                ? new ArrivedWatermark(
                        record.offset(),
                        previous,
                        Json.mapper().readValue(record.value(), Watermark.class))
                : new ArrivedEvent(
                        record.offset(),
                        previous,
                        new Logged(
                                Long.parseLong(text(record, RecordHeaders.POSITION)),
                                Instant.parse(text(record, RecordHeaders.RECORDED_AT)),
                                record.key(),
                                text(record, RecordHeaders.TYPE),
                                text(record, RecordHeaders.REVISION),
                                record.value()));
    }

    private static String text(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null) {
            throw new MissingHeader("no " + name);
        }
        return new String(header.value(), UTF_8);
    }

    /** Names the header; the record's content stays out of every message. */
    final class MissingHeader extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String what;

        MissingHeader(String what) {
            super(what);
            this.what = what;
        }

        String what() {
            return what;
        }
    }
}
