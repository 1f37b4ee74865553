package nl.rijker.standalone;

import nl.rijker.command.platform.CommandSideConfiguration;
import nl.rijker.query.platform.QuerySideConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Both sides in one Spring context; started by the front door, which brings the database and the
 * secrets.
 */
@SpringBootApplication(
        exclude = {FlywayAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@Import({CommandSideConfiguration.class, QuerySideConfiguration.class})
public class Rijker {}
