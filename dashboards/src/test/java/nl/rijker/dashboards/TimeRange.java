package nl.rijker.dashboards;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a dashboard looks at, and in which steps; reckoned as Grafana does with a panel of a
 * thousand points and the scrape interval of the provisioned data source.
 */
record TimeRange(Instant from, Instant to) {
    private static final long POINTS = 1000;
    private static final Duration SCRAPE_INTERVAL = Duration.ofSeconds(15);
    private static final List<Duration> STEPS =
            List.of(
                    SCRAPE_INTERVAL,
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofHours(1),
                    Duration.ofDays(1),
                    Duration.ofDays(7));

    /** Understands {@code now} and {@code now-4y}. */
    static TimeRange of(Dashboard dashboard, Instant now) {
        return new TimeRange(
                instant(dashboard.json().path("time").path("from").asString(""), now),
                instant(dashboard.json().path("time").path("to").asString(""), now));
    }

    private static Instant instant(String text, Instant now) {
        if (text.equals("now")) {
            return now;
        }
        int amount = Integer.parseInt(text.replaceAll("\\D", ""));
        ChronoUnit unit =
                switch (text.charAt(text.length() - 1)) {
                    case 'm' -> ChronoUnit.MINUTES;
                    case 'h' -> ChronoUnit.HOURS;
                    case 'd' -> ChronoUnit.DAYS;
                    case 'y' -> ChronoUnit.YEARS;
                    default -> throw new IllegalArgumentException(text);
                };
        return now.atZone(ZoneOffset.UTC).minus(amount, unit).toInstant();
    }

    Duration step() {
        Duration exact = Duration.between(from, to).dividedBy(POINTS);
        return STEPS.stream()
                .filter(step -> step.compareTo(exact) >= 0)
                .findFirst()
                .orElse(STEPS.getLast());
    }

    /** Four scrapes at least, so that a rate has something to look at. */
    Duration rateInterval() {
        Duration wide = step().plus(SCRAPE_INTERVAL);
        Duration least = SCRAPE_INTERVAL.multipliedBy(4);
        return wide.compareTo(least) > 0 ? wide : least;
    }

    /** On whole steps, as Grafana asks. */
    long alignedSeconds(Instant instant) {
        return instant.getEpochSecond() / step().toSeconds() * step().toSeconds();
    }
}
