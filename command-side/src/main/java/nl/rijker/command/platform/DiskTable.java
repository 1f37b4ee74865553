package nl.rijker.command.platform;

import java.util.List;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/** Files of tables and of the write-ahead log; the owner's work, outside any transaction. */
@Component
final class DiskTable {
    private static final List<String> KEYS =
            List.of("subject_key", "person", "provider_key", "trajectory_name", "import_batch");

    private final JdbcClient owner;

    DiskTable(CommandDatabase database) {
        owner =
                JdbcClient.create(
                        new DriverManagerDataSource(
                                database.url(),
                                database.owner().username(),
                                database.owner().password()));
    }

    /**
     * Only what lives is written; handled commands go on being read, so they are pruned in place.
     */
    void writeKeysAnew() {
        KEYS.forEach(table -> owner.sql("VACUUM (FULL) command." + table).update());
        owner.sql("VACUUM command.handled_command").update();
    }

    /** Ends the segment that is being written and lets the checkpoint remove it. */
    boolean renewLog() {
        try {
            owner.sql("SELECT pg_switch_wal()::text").query(String.class).single();
            owner.sql("CHECKPOINT").update();
            return true;
        } catch (BadSqlGrammarException | UncategorizedSQLException notGranted) {
            return false;
        }
    }
}
