package nl.rijker.query.ledger;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the log arrives through a broker.
 *
 * @param partitions of the topic, as the publisher has them
 */
@ConfigurationProperties("rijker.feed.broker")
record BrokerSettings(
        @DefaultValue("rijker-log") String topic, @DefaultValue("4") int partitions) {}
