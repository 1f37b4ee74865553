package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import nl.rijker.contract.value.InterventionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes from an acknowledged command until figures know it, at 300 commands a second,
 * standalone and over a broker. It prints and asserts no time: a test machine has no fixed speed.
 */
class FeedDelayIT {
    private static final int PER_SECOND = 300;
    private static final int COMMANDS = 10 * PER_SECOND;
    private static final int CLIENTS = 8;
    private static final LocalDate DAY = LocalDate.of(2026, 5, 5);

    @TempDir Path folder;

    private record Acknowledged(long position, long at) {}

    @Test
    void from_acknowledged_to_visible() throws Exception {
        Platform standalone = Platform.start("rijker.publication.every=PT1H");
        List<Double> alone = delays(standalone);
        standalone.close();
        Broker broker = Broker.start(folder.resolve("kafka"));
        Platform distributed =
                Platform.start(
                        "spring.kafka.bootstrap-servers=" + broker.address(),
                        "rijker.publisher.topic=rijker-log",
                        "rijker.feed.source=broker",
                        "rijker.publication.every=PT1H");
        List<Double> over = delays(distributed);
        distributed.close();
        broker.kill();

        System.out.printf(
                Locale.ROOT,
                "feed delay at %d commands/s: standalone p50 %.1f ms, p99 %.1f ms; over Kafka p50"
                        + " %.1f ms, p99 %.1f ms%n",
                PER_SECOND,
                quantile(alone, 0.50),
                quantile(alone, 0.99),
                quantile(over, 0.50),
                quantile(over, 0.99));
        assertThat(alone).hasSameSizeAs(over).hasSize(COMMANDS);
    }

    /** The first second warms up and doesn't count. */
    private static List<Double> delays(Platform platform) throws InterruptedException {
        Recorder recorder = platform.in("GM1050");
        recorder.city().provider("aanbieder-1");
        InterventionId intervention = recorder.intervention("i1", "ACT-101", "noord");
        send(platform, recorder, intervention, PER_SECOND, new LinkedBlockingQueue<>());
        platform.awaitFeed();
        LinkedBlockingQueue<Acknowledged> acknowledged = new LinkedBlockingQueue<>();
        AtomicBoolean done = new AtomicBoolean();
        List<Double> delays = new ArrayList<>();
        Thread watcher =
                Thread.ofPlatform().start(() -> watch(platform, acknowledged, delays, done));
        send(platform, recorder, intervention, COMMANDS, acknowledged);
        done.set(true);
        watcher.join();
        return delays;
    }

    private static void watch(
            Platform platform,
            LinkedBlockingQueue<Acknowledged> acknowledged,
            List<Double> delays,
            AtomicBoolean done) {
        List<Acknowledged> waiting = new ArrayList<>();
        while (!done.get() || !waiting.isEmpty() || !acknowledged.isEmpty()) {
            acknowledged.drainTo(waiting);
            long known = platform.known();
            long now = System.nanoTime();
            waiting.removeIf(
                    one -> {
                        if (one.position() > known) {
                            return false;
                        }
                        delays.add(Math.max(0, now - one.at()) / 1e6);
                        return true;
                    });
            LockSupport.parkNanos(200_000);
        }
    }

    /** The position that was newest when the answer came is at or after the command's own. */
    private static void send(
            Platform platform,
            Recorder recorder,
            InterventionId intervention,
            int commands,
            LinkedBlockingQueue<Acknowledged> acknowledged)
            throws InterruptedException {
        long begin = System.nanoTime();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < commands; i++) {
                long due = begin + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                clients.execute(
                        () -> {
                            recorder.session(intervention, DAY, 1);
                            long at = System.nanoTime();
                            acknowledged.add(new Acknowledged(platform.head(), at));
                        });
            }
        }
    }

    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }
}
