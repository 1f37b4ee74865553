package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import nl.rijker.query.ledger.Bookkeeper;
import nl.rijker.standalone.database.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long events wait, whenever somebody looks. */
class FeedLagTest {
    @ParameterizedTest
    @ValueSource(strings = {"live", "demo"})
    void what_waits_has_waited_since_it_was_recorded_and_on_a_simulated_clock_nobody_knows(
            String mode) {
        try (Platform platform = Platform.start("rijker.mode=" + mode)) {
            platform.bean(Bookkeeper.class).stop();
            platform.in("GM1080").city();
            Instant recorded =
                    Instant.parse(
                            platform.ask(Account.OWNER, "SELECT min(time_stamp) FROM command.event")
                                    .getFirst());
            double least = seconds(recorded);
            double lag = lag(platform);

            if (mode.equals("live")) {
                assertThat(lag).isBetween(least, seconds(recorded));
            } else {
                assertThat(lag).isNaN();
            }
        }
    }

    @Test
    void nothing_waits_where_everything_is_posted() {
        Platform platform = Platform.shared();
        platform.awaitFeed();

        assertThat(lag(platform)).isZero();
    }

    private static double lag(Platform platform) {
        return platform.bean(MeterRegistry.class).get("rijker.feed.lag").gauge().value();
    }

    private static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toNanos() / 1e9;
    }
}
