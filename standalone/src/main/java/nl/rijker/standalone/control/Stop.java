package nl.rijker.standalone.control;

import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Ends the process as a signal would: requests finish, then the context closes, then PostgreSQL
 * stops.
 */
@Component
class Stop implements ControlTask {
    @Override
    public String name() {
        return "stop";
    }

    @Override
    public Outcome run(Map<String, String> arguments, Progress progress) {
        Thread.ofPlatform().name("stop").start(() -> System.exit(0));
        return Outcome.of(Map.of("message", "De toepassing stopt."));
    }
}
