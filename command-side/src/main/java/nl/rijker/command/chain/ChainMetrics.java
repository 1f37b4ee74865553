package nl.rijker.command.chain;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How far the chain is behind the log. */
@Component
final class ChainMetrics implements MeterBinder {
    private final ChainTable chain;

    ChainMetrics(ChainTable chain) {
        this.chain = chain;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("rijker.chain.lag.events", chain, ChainTable::lag)
                .description("Positions that aren't in the chain of hashes yet")
                .register(registry);
    }
}
