package nl.rijker.query.platform;

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
}
