package nl.rijker.command.retention;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long sealed data are kept after the last fact about somebody.
 *
 * @param months everywhere else
 * @param activityTypes by code, where a law or a grant asks for another period; of several the
 *     longest counts
 */
@ConfigurationProperties("rijker.retention")
record RetentionSettings(
        @DefaultValue("24") int months, @DefaultValue Map<String, Integer> activityTypes) {
    RetentionSettings {
        activityTypes = Map.copyOf(activityTypes);
        if (months < 1 || activityTypes.values().stream().anyMatch(period -> period < 1)) {
            throw new IllegalArgumentException("rijker.retention must be a month at least");
        }
    }

    int shortest() {
        return activityTypes.values().stream().reduce(months, Math::min);
    }
}
