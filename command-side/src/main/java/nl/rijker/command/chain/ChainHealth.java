package nl.rijker.command.chain;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** DOWN when events can't be chained, or the chain can't be signed: somebody must look. */
@Component("chain")
final class ChainHealth implements HealthIndicator {
    private final Chainer chainer;

    ChainHealth(Chainer chainer) {
        this.chainer = chainer;
    }

    @Override
    public Health health() {
        return chainer.failure()
                .map(failure -> Health.down(failure).build())
                .orElseGet(() -> (chainer.isRunning() ? Health.up() : Health.down()).build());
    }
}
