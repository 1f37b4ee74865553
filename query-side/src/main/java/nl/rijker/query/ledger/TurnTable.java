package nl.rijker.query.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
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

    private static final int TURN = 4716;
    private static final int REPLAY = 4717;

    private final DataSource source;

    public TurnTable(@Qualifier("feedDataSource") DataSource source) {
        this.source = source;
    }

    /** Whether a replay has the turn, in whatever process. */
    boolean isReplaying() {
        return JdbcClient.create(source)
                .sql(
                        """
                        SELECT count(*) > 0 FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                        WHERE d.datname = current_database() AND l.locktype = 'advisory'
                            AND l.classid = 0 AND l.objid = :replay AND l.granted
                        """)
                .param("replay", REPLAY)
                .query(Boolean.class)
                .single();
    }

    /**
     * @throws Taken if there is a replay or a back-up already, in whatever process
     */
    public <T> T take(Supplier<T> work) {
        return inTurn(jdbc -> work.get());
    }

    /**
     * A turn that every process sees to be a replay's.
     *
     * @throws Taken if there is a replay or a back-up already, in whatever process
     */
    <T> T takeToReplay(Supplier<T> work) {
        return inTurn(jdbc -> holding(REPLAY, jdbc, work));
    }

    private <T> T inTurn(Function<JdbcClient, T> work) {
        try (Connection connection = source.getConnection()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            return holding(TURN, jdbc, () -> work.apply(jdbc));
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the database gives no turns", unreachable);
        }
    }

    private static <T> T holding(int key, JdbcClient jdbc, Supplier<T> work) {
        if (!ask(jdbc, "pg_try_advisory_lock", key)) {
            throw new Taken();
        }
        try {
            return work.get();
        } finally {
            ask(jdbc, "pg_advisory_unlock", key);
        }
    }

    private static boolean ask(JdbcClient jdbc, String function, int key) {
        return jdbc.sql("SELECT %s(%d)".formatted(function, key)).query(Boolean.class).single();
    }
}
