package nl.rijker.query.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import nl.rijker.query.ledger.FeedDesk;
import nl.rijker.query.ledger.Replay;
import nl.rijker.query.platform.RunMode;
import org.springframework.stereotype.Component;

/**
 * How the ledger follows the log, read from the tables when it is asked for; once a second at most,
 * however many gauges ask.
 */
@Component
final class FeedMetrics implements MeterBinder {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final FeedDesk feed;
    private final Replay replay;
    private final RunMode mode;
    private final Clock clock;
    private FeedDesk.Status status = FeedDesk.Status.NONE;
    private Instant readAt = Instant.EPOCH;

    FeedMetrics(FeedDesk feed, Replay replay, RunMode mode, Clock clock) {
        this.feed = feed;
        this.replay = replay;
        this.mode = mode;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "feed.known.position",
                "Position up to which events have been posted",
                FeedDesk.Status::known);
        gauge(
                registry,
                "feed.head.position",
                "Position of the newest event",
                FeedDesk.Status::head);
        gauge(
                registry,
                "feed.lag.events",
                "Positions between known and head",
                s -> s.head() - s.known());
        gauge(
                registry,
                "feed.stopped.partitions",
                "Partitions that stand still at an event",
                s -> s.stops().size());
        gauge(
                registry,
                "feed.skipped.events",
                "Events that somebody left out for ever",
                s -> s.skips().size());
        gauge(
                registry,
                "feed.skipped.records",
                "Records of the broker that somebody left out for ever; figures lack nothing",
                s -> s.skippedRecords().size());
        gauge(registry, "ledger.postings", "Postings in the live book", FeedDesk.Status::postings);
        Gauge.builder("rijker.feed.lag", this, FeedMetrics::lagSeconds)
                .baseUnit("seconds")
                .description("How long the first event that isn't posted has waited")
                .register(registry);
        Gauge.builder("rijker.replay.progress.ratio", replay, Replay::progress)
                .description("Share of the log that a replay has posted; 1 when none runs")
                .register(registry);
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String description,
            ToDoubleFunction<FeedDesk.Status> value) {
        Gauge.builder("rijker." + name, this, metrics -> value.applyAsDouble(metrics.read()))
                .description(description)
                .register(registry);
    }

    /** Unknown while an example city waits: its events were recorded on a simulated clock. */
    private double lagSeconds() {
        Instant waitingSince = read().waitingSince();
        if (waitingSince == null) {
            return 0;
        }
        return mode.example()
                ? Double.NaN
                : Duration.between(waitingSince, clock.instant()).toMillis() / 1_000.0;
    }

    private synchronized FeedDesk.Status read() {
        Instant now = clock.instant();
        if (readAt.plus(FRESH).isBefore(now)) {
            status = feed.status();
            readAt = now;
        }
        return status;
    }
}
