package nl.rijker.command.publisher;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** How far the publisher is behind the log, whichever process publishes. */
@Component
@ConditionalOnProperty("rijker.publisher.topic")
final class PublisherMetrics implements MeterBinder {
    private final PublisherTable log;

    PublisherMetrics(PublisherTable log) {
        this.log = log;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("rijker.publisher.lag.events", log, PublisherTable::lag)
                .description("Positions that the broker hasn't acknowledged yet")
                .register(registry);
    }
}
