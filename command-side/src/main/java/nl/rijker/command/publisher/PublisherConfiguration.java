package nl.rijker.command.publisher;

import org.apache.kafka.clients.admin.NewTopic;
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
    @Bean
    NewTopic topic(PublisherSettings settings) {
        return TopicBuilder.name(settings.topic())
                .partitions(settings.partitions())
                .replicas(settings.replicas())
                .build();
    }
}
