package nl.rijker.command.publisher;

import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/** Only where the log is published: one process needs no broker. */
@Configuration
@ConditionalOnProperty("rijker.publisher.topic")
@EnableConfigurationProperties(PublisherSettings.class)
class PublisherConfiguration {
    private static final Duration SEGMENT = Duration.ofDays(1);

    /**
     * Made at the first start; its settings are made to be these at every start. A broker deletes
     * whole segments only, so a segment is closed before records can be much older than they may.
     */
    @Bean
    NewTopic topic(PublisherSettings settings) {
        long retention = settings.retention().toMillis();
        return TopicBuilder.name(settings.topic())
                .partitions(settings.partitions())
                .replicas(settings.replicas())
                .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE)
                .config(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(retention))
                .config(
                        TopicConfig.SEGMENT_MS_CONFIG,
                        String.valueOf(Math.min(retention, SEGMENT.toMillis())))
                .build();
    }
}
