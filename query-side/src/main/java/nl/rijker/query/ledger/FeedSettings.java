package nl.rijker.query.ledger;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is taken into the ledger.
 *
 * @param batch most events in one transaction
 * @param checkpointEvery positions from one checkpoint to the next
 */
@ConfigurationProperties("rijker.feed")
record FeedSettings(@DefaultValue("2000") int batch, @DefaultValue("250000") long checkpointEvery) {
    FeedSettings {
        if (batch < 1 || checkpointEvery < 1) {
            throw new IllegalArgumentException("rijker.feed.* must be at least 1");
        }
    }
}
