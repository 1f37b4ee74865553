package nl.rijker.query.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Replays and back-ups take turns, in all processes together: a replay empties tables, and an
 * emptied table is empty for an older snapshot too. A process that is killed loses its turn with
 * its connection.
 */
@Component
public final class TurnTable {
    /** Somebody else has the turn. */
    public static final class Taken extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Taken() {
            super("a replay or a back-up is running already");
        }
    }

    private static final int KEY = 4716;

    private final DataSource source;

    public TurnTable(@Qualifier("feedDataSource") DataSource source) {
        this.source = source;
    }

    /**
     * @throws Taken if there is a replay or a back-up already, in whatever process
     */
    public <T> T take(Supplier<T> work) {
        try (Connection connection = source.getConnection()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            if (!ask(jdbc, "pg_try_advisory_lock")) {
                throw new Taken();
            }
            try {
                return work.get();
            } finally {
                ask(jdbc, "pg_advisory_unlock");
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the database gives no turns", unreachable);
        }
    }

    private static boolean ask(JdbcClient jdbc, String function) {
        return jdbc.sql("SELECT %s(%d)".formatted(function, KEY)).query(Boolean.class).single();
    }
}
