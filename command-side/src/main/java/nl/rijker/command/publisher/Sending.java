package nl.rijker.command.publisher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.wire.Partitions;
import nl.rijker.contract.wire.RecordHeaders;
import nl.rijker.contract.wire.Watermark;
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

    /**
     * @param events those that follow; without any, the watermarks are said again
     */
    static Sending of(Reached before, List<Unpublished> events, PublisherSettings settings) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        Map<Integer, Long> partitions = new HashMap<>(before.partitions());
        for (Unpublished event : events) {
            int partition = Partitions.of(event.aggregate(), settings.partitions());
            records.add(record(settings.topic(), partition, partitions, event));
            partitions.put(partition, event.position());
        }
        long position = events.isEmpty() ? before.position() : events.getLast().position();
        byte[] watermark = Json.mapper().writeValueAsBytes(new Watermark(position));
        for (int partition = 0; partition < settings.partitions(); partition++) {
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>(settings.topic(), partition, null, watermark);
            put(record, RecordHeaders.PREVIOUS, partitions.getOrDefault(partition, 0L));
            records.add(record);
        }
        return new Sending(records, new Reached(position, partitions));
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
