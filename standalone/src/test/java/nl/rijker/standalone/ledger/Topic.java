package nl.rijker.standalone.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import nl.rijker.query.feed.Arrived;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topic of the log as somebody sees it who runs the broker. */
final class Topic {
    static final String NAME = "rijker-log";
    private static final List<TopicPartition> PARTITIONS =
            IntStream.range(0, 4).mapToObj(number -> new TopicPartition(NAME, number)).toList();

    private final Map<String, Object> broker;

    Topic(String address) {
        this.broker = Map.of("bootstrap.servers", address);
    }

    Map<String, String> settings() throws InterruptedException, ExecutionException {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, NAME);
        Map<String, String> settings = new HashMap<>();
        try (Admin admin = Admin.create(broker)) {
            admin.describeConfigs(List.of(topic))
                    .all()
                    .get()
                    .values()
                    .forEach(
                            config ->
                                    config.entries()
                                            .forEach(
                                                    entry ->
                                                            settings.put(
                                                                    entry.name(), entry.value())));
        }
        return settings;
    }

    /** Without any of our headers. */
    void send(int partition, String key, String value)
            throws InterruptedException, ExecutionException {
        try (var producer =
                new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(NAME, partition, key, value.getBytes(UTF_8))).get();
        }
    }

    /** As when its time is over: every record is deleted. */
    void forget() {
        try (Admin admin = Admin.create(broker)) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            ends().forEach(
                            (partition, end) ->
                                    all.put(partition, RecordsToDelete.beforeOffset(end)));
            admin.deleteRecords(all).all().get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void remove() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(broker)) {
            admin.deleteTopics(List.of(NAME)).all().get();
        }
    }

    /** How many processes of a group have partitions to read. */
    long readers(String group) {
        try (Admin admin = Admin.create(broker)) {
            return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                    .flatMap(described -> described.members().stream())
                    .filter(member -> !member.assignment().topicPartitions().isEmpty())
                    .count();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Map<TopicPartition, Long> ends() throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        PARTITIONS.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        try (Admin admin = Admin.create(broker)) {
            admin.listOffsets(latest)
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
        }
        return ends;
    }

    /** Everything that stands there now, by partition. */
    Map<Integer, List<Arrived>> records() throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> ends = ends();
        Map<Integer, List<Arrived>> records = new HashMap<>();
        try (var consumer =
                new KafkaConsumer<>(
                        broker, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(PARTITIONS);
            consumer.seekToBeginning(PARTITIONS);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(
                                record ->
                                        records.computeIfAbsent(
                                                        record.partition(),
                                                        none -> new ArrayList<>())
                                                .add(Arrived.of(record)));
            }
        }
        return records;
    }
}
