package nl.rijker.standalone.backup;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import nl.rijker.command.root.RootContent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a restored database knows of its chain. */
final class RootsTable {
    private final JdbcClient jdbc;

    RootsTable(Connection connection) {
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** Older databases have no chain. */
    private boolean exists() {
        return jdbc.sql("SELECT to_regclass('command.signed_root') IS NOT NULL")
                .query(Boolean.class)
                .single();
    }

    /** The signed roots that it remembers, as the file outside it held them then. */
    List<String> lines() {
        return exists()
                ? jdbc.sql("SELECT line FROM command.signed_root ORDER BY number")
                        .query((row, index) -> row.getString("line"))
                        .list()
                : List.of();
    }

    /**
     * Where each chain is.
     *
     * @param position that the log was put back to
     */
    List<RootContent> heads(long position) {
        return exists()
                ? jdbc.sql(
                                """
                                SELECT chain, position, events, encode(hash, 'hex') AS hash
                                FROM command.chain_head ORDER BY chain
                                """)
                        .query(
                                (row, index) ->
                                        new RootContent(
                                                row.getString("chain"),
                                                null,
                                                row.getLong("position"),
                                                row.getLong("events"),
                                                row.getString("hash"),
                                                position))
                        .list()
                : List.of();
    }

    Instant now() {
        return jdbc.sql("SELECT now()")
                .query((row, index) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
