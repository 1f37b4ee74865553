package nl.rijker.query.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the application runs.
 *
 * @param mode {@code demo} marks every page and figure as example data
 */
@ConfigurationProperties("rijker")
public record RunMode(@DefaultValue("live") String mode) {
    public boolean example() {
        return mode.equals("demo");
    }
}
