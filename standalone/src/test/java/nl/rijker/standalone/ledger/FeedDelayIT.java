package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
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
import nl.rijker.command.access.Tokens;
import nl.rijker.command.platform.Actor;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes from an acknowledged command until somebody who asks for a figure gets it, at
 * 300 commands a second: standalone, and from a query side behind a broker. Somebody asks all the
 * time; how long an answer takes counts. It prints and asserts no time: a test machine has no fixed
 * speed.
 */
class FeedDelayIT {
    private static final int PER_SECOND = 300;
    private static final int COMMANDS = 10 * PER_SECOND;
    private static final int WARM_UP = 2 * PER_SECOND;
    private static final int CLIENTS = 8;
    private static final String CITY = "GM1050";
    private static final LocalDate DAY = LocalDate.of(2026, 5, 5);

    @TempDir Path folder;

    private record Acknowledged(long position, long at) {}

    /** An evaluator who asks for one figure again and again. */
    private static final class Reader {
        private final HttpClient http = HttpClient.newHttpClient();
        private final HttpRequest request;

        Reader(Platform platform, URI side) {
            Actor evaluator =
                    new Actor(
                            new UserId("tester"),
                            Role.EVALUATOR,
                            platform.in(CITY).municipality(),
                            null);
            String token =
                    platform.bean(Tokens.class).issue(evaluator, "proef", Duration.ofMinutes(10));
            request =
                    HttpRequest.newBuilder(
                                    side.resolve(
                                            "/v1/figures/delivery?validFrom=2026-05-01&validTo=2026-05-31"))
                            .header("Authorization", "Bearer " + token)
                            .build();
        }

        /** Up to where the figure that was just shown knows everything. */
        long position() {
            try {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                return Json.mapper()
                        .readTree(answer.body())
                        .path("basis")
                        .path("position")
                        .asLong();
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    @Test
    void from_acknowledged_to_visible() throws Exception {
        List<Double> alone;
        try (Platform standalone = Platform.start("rijker.publication.every=PT1H")) {
            alone = delays(standalone, new Reader(standalone, standalone.address()));
        }
        List<Double> over = overBroker();

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

    private List<Double> overBroker() throws Exception {
        Broker broker = Broker.start(folder.resolve("kafka"));
        try (Platform commandSide =
                Platform.start(
                        "spring.kafka.bootstrap-servers=" + broker.address(),
                        "rijker.publisher.topic=rijker-log",
                        "rijker.feed.source=broker",
                        "rijker.feed.broker.topic=none",
                        "rijker.publication.every=PT1H")) {
            QueryProcess querySide =
                    QueryProcess.start(
                            commandSide.database(), broker, folder.resolve("query-side.log"), 500);
            try {
                return delays(commandSide, new Reader(commandSide, querySide.address()));
            } finally {
                querySide.kill();
            }
        } finally {
            broker.kill();
        }
    }

    /** The first seconds warm up and don't count. */
    private static List<Double> delays(Platform platform, Reader reader)
            throws InterruptedException {
        Recorder recorder = platform.in(CITY);
        recorder.city().provider("aanbieder-1");
        InterventionId intervention = recorder.intervention("i1", "ACT-101", "noord");
        send(platform, recorder, intervention, WARM_UP, new LinkedBlockingQueue<>());
        platform.awaitFeed();
        for (int asked = 0; asked < WARM_UP; asked++) {
            reader.position();
        }
        LinkedBlockingQueue<Acknowledged> acknowledged = new LinkedBlockingQueue<>();
        AtomicBoolean done = new AtomicBoolean();
        List<Double> delays = new ArrayList<>();
        Thread watcher = Thread.ofPlatform().start(() -> watch(reader, acknowledged, delays, done));
        send(platform, recorder, intervention, COMMANDS, acknowledged);
        done.set(true);
        watcher.join();
        return delays;
    }

    private static void watch(
            Reader reader,
            LinkedBlockingQueue<Acknowledged> acknowledged,
            List<Double> delays,
            AtomicBoolean done) {
        List<Acknowledged> waiting = new ArrayList<>();
        while (!done.get() || !waiting.isEmpty() || !acknowledged.isEmpty()) {
            acknowledged.drainTo(waiting);
            long visible = reader.position();
            long now = System.nanoTime();
            waiting.removeIf(
                    one -> {
                        if (one.position() > visible) {
                            return false;
                        }
                        delays.add(Math.max(0, now - one.at()) / 1e6);
                        return true;
                    });
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
