package nl.rijker.command.publisher;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is published.
 *
 * @param partitions of the topic; a number that is chosen once
 * @param replicas brokers that keep each partition
 * @param batch most events between two watermarks
 * @param claim how long a publisher that is silent keeps its claim
 */
@ConfigurationProperties("rijker.publisher")
record PublisherSettings(
        String topic,
        @DefaultValue("4") int partitions,
        @DefaultValue("1") short replicas,
        @DefaultValue("1000") int batch,
        @DefaultValue("10s") Duration claim) {}
