package nl.rijker.query.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * DOWN when events don't arrive in the ledger: the feed has failed, has stopped, or stands still
 * behind the log.
 */
@Component("ledger")
final class FeedHealth implements HealthIndicator {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FeedDesk feed;
    private final Follower follower;
    private final ArrivalCheck arrival;
    private final Clock clock;
    private long lastKnown = -1;
    private Instant lastMoved = Instant.EPOCH;

    FeedHealth(FeedDesk feed, Follower follower, ArrivalCheck arrival, Clock clock) {
        this.feed = feed;
        this.follower = follower;
        this.arrival = arrival;
        this.clock = clock;
    }

    @Override
    public synchronized Health health() {
        if (!follower.isRunning()) {
            return Health.down().withDetail("reason", "the feed has stopped").build();
        }
        try {
            arrival.run();
            return health(feed.status());
        } catch (RuntimeException unreachable) {
            return Health.down(unreachable).build();
        }
    }

    private Health health(FeedDesk.Status status) {
        if (!status.stops().isEmpty()) {
            return Health.down().withDetail("stops", status.stops()).build();
        }
        long known = status.known();
        long head = status.head();
        if (known != lastKnown || known >= head) {
            lastKnown = known;
            lastMoved = clock.instant();
        }
        boolean stands = known < head && lastMoved.plus(PATIENCE).isBefore(clock.instant());
        return (stands ? Health.down() : Health.up())
                .withDetail("known", known)
                .withDetail("head", head)
                .build();
    }
}
