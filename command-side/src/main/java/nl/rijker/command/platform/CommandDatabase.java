package nl.rijker.command.platform;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Where the command side keeps its tables.
 *
 * @param owner owns the schema and migrates it at start
 * @param command does the daily work; can't update or delete an event
 */
@ConfigurationProperties("rijker.database")
public record CommandDatabase(String url, Login owner, Login command) {
    public record Login(String username, String password) {}

    /** One connection of the owner, to be closed by whoever asked for it. */
    public SingleConnectionDataSource ownerConnection() {
        return new SingleConnectionDataSource(
                url + (url.contains("?") ? "&" : "?") + "currentSchema=command",
                owner.username(),
                owner.password(),
                true);
    }

    /** What the command side's schema is made of, as its owner. */
    public FluentConfiguration migrations() {
        return Flyway.configure()
                .dataSource(url, owner.username(), owner.password())
                .locations("classpath:db/command")
                .schemas("command");
    }
}
