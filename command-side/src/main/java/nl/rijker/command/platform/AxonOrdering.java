package nl.rijker.command.platform;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/**
 * Puts Axon's auto-configurations behind those of Spring Boot 4: Axon 4.13 still orders them by the
 * names of Spring Boot 3 and would otherwise start without transactions, and say nothing.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        },
        beforeName = {
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
            "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration",
            "org.axonframework.springboot.autoconfig.MicrometerMetricsAutoConfiguration"
        })
public class AxonOrdering {}
