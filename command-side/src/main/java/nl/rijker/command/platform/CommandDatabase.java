package nl.rijker.command.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the command side keeps its tables.
 *
 * @param owner owns the schema and migrates it at start
 * @param command does the daily work; can't update or delete an event
 */
@ConfigurationProperties("rijker.database")
public record CommandDatabase(String url, Login owner, Login command) {
    public record Login(String username, String password) {}
}
