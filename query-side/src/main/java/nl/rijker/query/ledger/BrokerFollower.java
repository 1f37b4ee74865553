package nl.rijker.query.ledger;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.rijker.query.feed.Arrived;
import nl.rijker.query.feed.FeedSource;
import nl.rijker.query.feed.PartitionTable;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Follows the log through a broker; several processes share the partitions. Where to read on stands
 * with the postings, not with the broker. A partition where something fails stands still, the
 * others go on.
 */
@Component
@ConditionalOnProperty(name = "rijker.feed.source", havingValue = "broker")
@EnableConfigurationProperties(BrokerSettings.class)
final class BrokerFollower
        implements Follower,
                SmartLifecycle,
                BatchConsumerAwareMessageListener<String, byte[]>,
                ConsumerAwareRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerFollower.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration AGAIN = Duration.ofSeconds(3);

    private final PartitionTable partitions;
    private final PartitionPoster poster;
    private final OneSource source;
    private final BookTable books;
    private final FeedStopTable stops;
    private final BrokerSettings settings;
    private final KafkaMessageListenerContainer<String, byte[]> container;
    private final Map<TopicPartition, Long> stopped = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService keeper;

    BrokerFollower(
            PartitionTable partitions,
            PartitionPoster poster,
            OneSource source,
            BookTable books,
            FeedStopTable stops,
            BrokerSettings settings,
            ConsumerFactory<String, byte[]> consumers) {
        this.partitions = partitions;
        this.poster = poster;
        this.source = source;
        this.books = books;
        this.stops = stops;
        this.settings = settings;
        ContainerProperties properties = new ContainerProperties(settings.topic());
        properties.setMessageListener(this);
        properties.setConsumerRebalanceListener(this);
        properties.setMissingTopicsFatal(false);
        this.container = new KafkaMessageListenerContainer<>(consumers, properties);
        this.container.setBeanName("ledger");
    }

    @Override
    public void start() {
        source.take(FeedSource.BROKER);
        partitions.open(settings.partitions(), books.live().position());
        if (partitions.all().size() != settings.partitions()) {
            throw new IllegalStateException(
                    "rijker.feed.broker.partitions is chosen once; the ledger has "
                            + partitions.all().size());
        }
        container.start();
        ScheduledExecutorService executor =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("feed-keeper").daemon().factory());
        var _ =
                executor.scheduleWithFixedDelay(
                        this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        keeper = executor;
    }

    @Override
    public void stop() {
        ScheduledExecutorService executor = keeper;
        if (executor != null) {
            executor.shutdownNow();
            keeper = null;
        }
        container.stop();
    }

    @Override
    public boolean isRunning() {
        return container.isRunning();
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        for (TopicPartition partition : assigned) {
            stops.remove(partition.partition());
            Long next = partitions.one(partition.partition()).nextOffset();
            if (next == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, next);
            }
        }
    }

    @Override
    public void onMessage(
            List<ConsumerRecord<String, byte[]>> records, @Nullable Consumer<?, ?> consumer) {
        records.stream()
                .collect(
                        Collectors.groupingBy(
                                record -> new TopicPartition(record.topic(), record.partition())))
                .forEach((partition, own) -> follow(partition, own, consumer));
    }

    private void follow(
            TopicPartition partition,
            List<ConsumerRecord<String, byte[]>> records,
            @Nullable Consumer<?, ?> consumer) {
        long next;
        try {
            next = poster.post(partition.partition(), records.stream().map(Arrived::of).toList());
            if (stopped.remove(partition) != null) {
                stops.remove(partition.partition());
            }
        } catch (RuntimeException failure) {
            next = records.getFirst().offset();
            standStill(partition, failure);
        }
        if (consumer != null && next <= records.getLast().offset()) {
            consumer.seek(partition, next);
        }
    }

    private void standStill(TopicPartition partition, RuntimeException failure) {
        container.pausePartition(partition);
        if (stopped.put(partition, System.nanoTime()) == null) {
            LOG.error("feed=stopped partition={}", partition.partition(), failure);
        }
        try {
            stops.put(partition.partition(), failure);
        } catch (RuntimeException unreachable) {
            LOG.warn("feed=stopped, and the database can't be told", unreachable);
        }
    }

    /** Lets go on what somebody wants tried again, or what has stood still for a while. */
    private void look() {
        try {
            stopped.forEach(
                    (partition, since) -> {
                        boolean due = System.nanoTime() - since > AGAIN.toNanos();
                        if (due || !stops.stands(partition.partition())) {
                            container.resumePartition(partition);
                        }
                    });
            if (!container.isRunning()) {
                container.start();
            }
        } catch (RuntimeException unreachable) {
            LOG.warn("feed: looks again", unreachable);
        }
    }
}
