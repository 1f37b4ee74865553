package nl.rijker.query.platform;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the query side keeps its tables.
 *
 * @param owner owns the schema and migrates it at start
 * @param feed reads the log and writes the ledger
 * @param query answers requests, one municipality at a time
 */
@ConfigurationProperties("rijker.database")
public record QueryDatabase(String url, Login owner, Login feed, Login query) {
    public record Login(String username, String password) {}

    /** What the query side's schemas are made of, as their owner. */
    public FluentConfiguration migrations() {
        return Flyway.configure()
                .dataSource(url, owner.username(), owner.password())
                .locations("classpath:db/query")
                .schemas("ledger");
    }
}
