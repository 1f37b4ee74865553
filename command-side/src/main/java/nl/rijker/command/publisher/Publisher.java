package nl.rijker.command.publisher;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.rijker.command.platform.RandomText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Publishes the log in its order while it holds the claim. The log is the outbox: how far it has
 * been published is stored after the broker has acknowledged, so what is in doubt is sent again.
 */
@Component
@ConditionalOnProperty("rijker.publisher.topic")
final class Publisher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final Duration IDLE = Duration.ofMillis(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long PATIENCE_SECONDS = 60;

    private final PublisherTable log;
    private final KafkaTemplate<String, byte[]> kafka;
    private final PublisherSettings settings;
    private final String owner = RandomText.of(16);
    private volatile @Nullable Thread thread;

    Publisher(PublisherTable log, KafkaTemplate<String, byte[]> kafka, PublisherSettings settings) {
        this.log = log;
        this.kafka = kafka;
        this.settings = settings;
    }

    @Override
    public void start() {
        Thread publishing = Thread.ofPlatform().name("publisher").unstarted(this::publish);
        thread = publishing;
        publishing.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            LockSupport.unpark(running);
            try {
                running.join(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            log.release(owner);
        }
    }

    @Override
    public boolean isRunning() {
        Thread running = thread;
        return running != null && running.isAlive();
    }

    private void publish() {
        boolean failing = false;
        while (thread != null) {
            try {
                Optional<Reached> reached = log.claim(owner, settings.claim());
                if (reached.isPresent()) {
                    publishFrom(reached.get());
                }
                failing = false;
            } catch (RuntimeException failure) {
                if (!failing) {
                    LOG.error("publisher=failed, tries again", failure);
                }
                failing = true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Until the claim is lost or something fails. */
    private void publishFrom(Reached claimed) {
        mustKeepPartitions(claimed);
        Reached reached = claimed;
        long renewed = System.nanoTime();
        while (thread != null) {
            List<Unpublished> events = log.next(reached.position(), settings.batch());
            if (!events.isEmpty()) {
                Sending sending = Sending.of(reached, events, settings);
                send(sending);
                if (!log.advance(owner, sending.reached(), settings.claim())) {
                    return;
                }
                reached = sending.reached();
                renewed = System.nanoTime();
            } else if (System.nanoTime() - renewed > settings.claim().toNanos() / 3) {
                if (log.claim(owner, settings.claim()).isEmpty()) {
                    return;
                }
                renewed = System.nanoTime();
            } else {
                LockSupport.parkNanos(IDLE.toNanos());
            }
        }
    }

    private void mustKeepPartitions(Reached reached) {
        int partitions = kafka.partitionsFor(settings.topic()).size();
        boolean fewer =
                reached.partitions().keySet().stream()
                        .anyMatch(partition -> partition >= settings.partitions());
        if (partitions != settings.partitions() || fewer) {
            throw new IllegalStateException(
                    "rijker.publisher.partitions is %d, the topic has %d; the number is chosen once"
                            .formatted(settings.partitions(), partitions));
        }
    }

    private void send(Sending sending) {
        CompletableFuture<?>[] sent =
                sending.records().stream().map(kafka::send).toArray(CompletableFuture[]::new);
        kafka.flush();
        CompletableFuture.allOf(sent).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
