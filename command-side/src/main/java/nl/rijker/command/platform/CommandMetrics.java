package nl.rijker.command.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import nl.rijker.command.platform.Outcome.NotRecorded;
import nl.rijker.command.platform.Outcome.Recorded;
import nl.rijker.command.platform.Outcome.Repeated;
import nl.rijker.contract.value.BadForm;
import org.springframework.stereotype.Component;

/** Commands by type and result, and how long it takes until one is in the log for good. */
@Component
final class CommandMetrics {
    private final MeterRegistry registry;
    private final Timer append;

    CommandMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.append =
                Timer.builder("rijker.append")
                        .description("From a command to its commit, of a whole transaction")
                        .serviceLevelObjectives(
                                Duration.ofMillis(1),
                                Duration.ofMillis(5),
                                Duration.ofMillis(25),
                                Duration.ofMillis(100),
                                Duration.ofMillis(500),
                                Duration.ofSeconds(2))
                        .register(registry);
    }

    Timer append() {
        return append;
    }

    void count(Command command, Outcome outcome) {
        Counter.builder("rijker.commands")
                .description("Commands that were decided, by type and result")
                .tag("type", command.getClass().getSimpleName())
                .tag("result", result(outcome))
                .register(registry)
                .increment();
    }

    private static String result(Outcome outcome) {
        return switch (outcome) {
            case Recorded _ -> "recorded";
            case Repeated _ -> "repeated";
            case NotRecorded(Throwable cause)
                    when cause instanceof Refused || cause instanceof BadForm ->
                    "refused";
            case NotRecorded _ -> "failed";
        };
    }
}
