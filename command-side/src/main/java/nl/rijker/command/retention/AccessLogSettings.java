package nl.rijker.command.retention;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param years for which it is kept who looked into the data of young people; five at least
 */
@ConfigurationProperties("rijker.access-log")
record AccessLogSettings(@DefaultValue("5") int years) {
    private static final int LEAST = 5;

    AccessLogSettings {
        if (years < LEAST) {
            throw new IllegalArgumentException("rijker.access-log.years must be 5 at least");
        }
    }
}
