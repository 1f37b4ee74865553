package nl.rijker.command.publisher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.wire.Partitions;
import nl.rijker.contract.wire.RecordHeaders;
import nl.rijker.contract.wire.RecordedDay;
import nl.rijker.contract.wire.Watermark;
import nl.rijker.contract.wire.Watermark.DayEnd;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What a batch of events becomes: a record for each in the partition of its aggregate, then a
 * watermark in every partition. A pure function, so that a publisher that takes over sends the same
 * again.
 *
 * @param reached how far the log has been published when all of it has been acknowledged
 */
record Sending(List<ProducerRecord<String, byte[]>> records, Reached reached) {
    Sending {
        records = List.copyOf(records);
    }

    static Sending of(Reached before, List<Unpublished> events, PublisherSettings settings) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        Map<Integer, Long> partitions = new HashMap<>(before.partitions());
        Map<LocalDate, DayEnd> dayEnds = new TreeMap<>();
        LocalDate day = before.lastDay();
        for (Unpublished event : events) {
            int partition = Partitions.of(event.aggregate(), settings.partitions());
            records.add(record(settings.topic(), partition, partitions, event));
            partitions.put(partition, event.position());
            day = RecordedDay.after(day, event.recordedAt());
            dayEnds.put(day, new DayEnd(day, event.position(), event.recordedAt()));
        }
        Unpublished last = events.getLast();
        byte[] watermark =
                Json.mapper()
                        .writeValueAsBytes(
                                new Watermark(
                                        last.position(),
                                        last.recordedAt(),
                                        List.copyOf(dayEnds.values())));
        for (int partition = 0; partition < settings.partitions(); partition++) {
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>(settings.topic(), partition, null, watermark);
            put(record, RecordHeaders.PREVIOUS, partitions.getOrDefault(partition, 0L));
            records.add(record);
        }
        return new Sending(records, new Reached(last.position(), day, partitions));
    }

    private static ProducerRecord<String, byte[]> record(
            String topic, int partition, Map<Integer, Long> partitions, Unpublished event) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic, partition, event.aggregate(), event.payload());
        put(record, RecordHeaders.POSITION, event.position());
        put(record, RecordHeaders.PREVIOUS, partitions.getOrDefault(partition, 0L));
        put(record, RecordHeaders.TYPE, event.type());
        put(record, RecordHeaders.REVISION, Objects.requireNonNullElse(event.revision(), ""));
        put(record, RecordHeaders.RECORDED_AT, event.recordedAt());
        return record;
    }

    private static void put(ProducerRecord<String, byte[]> record, String header, Object value) {
        record.headers().add(header, value.toString().getBytes(UTF_8));
    }
}
