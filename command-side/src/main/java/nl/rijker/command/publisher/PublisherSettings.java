package nl.rijker.command.publisher;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is published.
 *
 * @param partitions of the topic; a number that is chosen once
 * @param replicas brokers that keep each partition
 * @param retention how long a broker keeps a record; what is older is read from the log
 * @param batch most events between two watermarks
 * @param claim how long a publisher that is silent keeps its claim
 * @param idle after so long without an event the watermarks are said again, so that a ledger that
 *     begins anew needn't wait for one
 */
@ConfigurationProperties("rijker.publisher")
record PublisherSettings(
        String topic,
        @DefaultValue("4") int partitions,
        @DefaultValue("1") short replicas,
        @DefaultValue("7d") Duration retention,
        @DefaultValue("1000") int batch,
        @DefaultValue("10s") Duration claim,
        @DefaultValue("1m") Duration idle) {}
