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
import org.springframework.kafka.core.KafkaAdmin;
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
    private final KafkaAdmin admin;
    private final PublisherSettings settings;
    private volatile @Nullable Thread thread;

    Publisher(
            PublisherTable log,
            KafkaTemplate<String, byte[]> kafka,
            KafkaAdmin admin,
            PublisherSettings settings) {
        this.log = log;
        this.kafka = kafka;
        this.admin = admin;
        this.settings = settings;
    }

    /** Each run claims under a name of its own: one that still ends is another publisher. */
    @Override
    public void start() {
        String owner = RandomText.of(16);
        Thread publishing = Thread.ofPlatform().name("publisher").unstarted(() -> publish(owner));
        thread = publishing;
        publishing.start();
    }

    /**
     * Doesn't wait long for a batch that the broker hasn't acknowledged yet: the thread gives its
     * claim back itself, when it has sent. If the process ends before, the claim runs out.
     */
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
        }
    }

    @Override
    public boolean isRunning() {
        Thread running = thread;
        return running != null && running.isAlive();
    }

    private boolean goesOn() {
        return Thread.currentThread().equals(thread);
    }

    private void publish(String owner) {
        boolean failing = false;
        while (goesOn()) {
            try {
                Optional<Reached> reached = log.claim(owner, settings.claim());
                if (reached.isPresent()) {
                    publishFrom(reached.get(), owner);
                }
                failing = false;
            } catch (RuntimeException failure) {
                if (!failing) {
                    LOG.error("publisher=failed, tries again", failure);
                }
                failing = true;
            }
            if (goesOn()) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        release(owner);
    }

    private void release(String owner) {
        try {
            log.release(owner);
        } catch (RuntimeException unreachable) {
            LOG.info("publisher=ended, its claim runs out", unreachable);
        }
    }

    /** Until the claim is lost or something fails. */
    private void publishFrom(Reached claimed, String owner) {
        // Somebody may have taken the topic away while this was running.
        admin.initialize();
        mustKeepPartitions(claimed);
        Reached reached = claimed;
        long said = System.nanoTime() - settings.idle().toNanos();
        long renewed = System.nanoTime();
        while (goesOn()) {
            List<Unpublished> events = log.next(reached.position(), settings.batch());
            boolean silent = System.nanoTime() - said >= settings.idle().toNanos();
            if (!events.isEmpty() || (silent && reached.position() > 0)) {
                Sending sending = Sending.of(reached, events, settings);
                send(sending);
                if (!log.advance(owner, sending.reached(), settings.claim())) {
                    return;
                }
                reached = sending.reached();
                said = System.nanoTime();
                renewed = said;
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
