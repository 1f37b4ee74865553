package nl.rijker.standalone;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/**
 * Both sides in one Spring context; started by the front door, which brings the database and the
 * secrets.
 */
// TO REMOVE when both sides bring their data sources and users: until then these would refuse to
// start
// (data source, Flyway) or write a generated password to the log (users).
@SpringBootApplication(
        exclude = {
            DataSourceAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
public class Rijker {}
