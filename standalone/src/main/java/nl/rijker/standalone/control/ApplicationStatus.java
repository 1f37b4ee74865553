package nl.rijker.standalone.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What the running application says about itself. */
@Component
class ApplicationStatus {
    private final Environment environment;
    private final HealthEndpoint health;
    private final ObjectProvider<LongSupplier> knownPosition;

    ApplicationStatus(
            Environment environment,
            HealthEndpoint health,
            @Qualifier("knownPosition") ObjectProvider<LongSupplier> knownPosition) {
        this.environment = environment;
        this.health = health;
        this.knownPosition = knownPosition;
    }

    Map<String, Object> describe() {
        var position = knownPosition.getIfAvailable(() -> () -> 0L);
        var description = new LinkedHashMap<String, Object>();
        description.put("baseUrl", "http://127.0.0.1:" + property("local.server.port"));
        description.put("pid", ProcessHandle.current().pid());
        description.put("position", position.getAsLong());
        description.put("version", property("rijker.version"));
        description.put("mode", property("rijker.mode"));
        description.put("health", health.health().getStatus().getCode());
        return description;
    }

    private String property(String name) {
        return environment.getRequiredProperty(name);
    }
}
