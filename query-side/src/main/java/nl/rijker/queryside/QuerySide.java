package nl.rijker.queryside;

import java.time.Clock;
import nl.rijker.query.platform.QuerySideConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Follows the log and answers with figures. */
@SpringBootApplication(
        exclude = {
            DataSourceAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@Import(QuerySideConfiguration.class)
public class QuerySide {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    static void main(String[] arguments) {
        SpringApplication.run(QuerySide.class, arguments);
    }
}
