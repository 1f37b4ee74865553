package nl.rijker.commandside;

import nl.rijker.command.platform.CommandSideConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Takes commands, keeps the log and publishes it. */
@SpringBootApplication(
        exclude = {FlywayAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@Import(CommandSideConfiguration.class)
@EnableConfigurationProperties(FirstAdministrator.Settings.class)
public class CommandSide {
    static void main(String[] arguments) {
        SpringApplication.run(CommandSide.class, arguments);
    }
}
