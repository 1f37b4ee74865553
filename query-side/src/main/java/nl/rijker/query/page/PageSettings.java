package nl.rijker.query.page;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the application runs.
 *
 * @param mode {@code demo} marks every page as example data
 */
@ConfigurationProperties("rijker")
record PageSettings(@DefaultValue("live") String mode) {
    boolean example() {
        return mode.equals("demo");
    }
}
