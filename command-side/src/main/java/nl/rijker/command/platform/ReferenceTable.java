package nl.rijker.command.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import nl.rijker.contract.event.SubjectEvent;
import nl.rijker.contract.event.SubjectEvent.SubjectErased;
import nl.rijker.contract.event.TrajectoryEvent;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.Municipality;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reference entries in PostgreSQL. What a running transaction has written is read from the table
 * until it ends, so that nobody sees an entry that may still be rolled back.
 */
@Component
final class ReferenceTable implements ReferenceStore {
    private static final String FIND =
            """
            SELECT entry FROM reference
            WHERE municipality = :municipality AND kind = :kind AND id = :id
            """;
    private static final String PUT =
            """
            INSERT INTO reference (municipality, kind, id, entry)
            VALUES (:municipality, :kind, :id, :entry)
            ON CONFLICT (municipality, kind, id) DO UPDATE SET entry = excluded.entry
            """;

    private record Key(Municipality municipality, String kind, String id) {}

    private final JdbcClient jdbc;
    private final SubjectTrajectoryTable trajectories;
    private final QuietSubjectTable quiet;
    private final Cache<Key, Optional<Object>> known =
            Caffeine.newBuilder().maximumSize(50_000).build();

    ReferenceTable(JdbcClient jdbc, SubjectTrajectoryTable trajectories, QuietSubjectTable quiet) {
        this.jdbc = jdbc;
        this.trajectories = trajectories;
        this.quiet = quiet;
    }

    /** The same table through another connection. */
    static ReferenceTable through(DataSource source) {
        JdbcClient jdbc = JdbcClient.create(source);
        return new ReferenceTable(
                jdbc, new SubjectTrajectoryTable(jdbc), new QuietSubjectTable(jdbc));
    }

    @Override
    public <T> Optional<T> find(Municipality municipality, String id, Class<T> type) {
        Key key = new Key(municipality, type.getSimpleName(), id);
        Optional<Object> entry =
                writtenHere().contains(key)
                        ? select(key, type)
                        : known.get(key, absent -> select(absent, type));
        return entry.map(type::cast);
    }

    private Optional<Object> select(Key key, Class<?> type) {
        return jdbc.sql(FIND)
                .param("municipality", key.municipality().value())
                .param("kind", key.kind())
                .param("id", key.id())
                .query(byte[].class)
                .optional()
                .map(bytes -> Json.mapper().readValue(bytes, type));
    }

    @Override
    public void put(Municipality municipality, String id, Object entry) {
        Key key = new Key(municipality, entry.getClass().getSimpleName(), id);
        writtenHere().add(key);
        jdbc.sql(PUT)
                .param("municipality", municipality.value())
                .param("kind", key.kind())
                .param("id", id)
                .param("entry", Json.mapper().writeValueAsBytes(entry))
                .update();
    }

    /** Somebody else wrote to the table. */
    void forget() {
        known.invalidateAll();
    }

    @Override
    public void follow(TrajectoryEvent event) {
        trajectories.on(event);
    }

    @Override
    public void follow(SubjectEvent event) {
        quiet.on(event);
        if (event instanceof SubjectErased erased) {
            trajectories.on(erased);
        }
    }

    private Set<Key> writtenHere() {
        @SuppressWarnings("unchecked")
        Set<Key> bound = (Set<Key>) TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return bound;
        }
        Set<Key> written = new HashSet<>();
        TransactionSynchronizationManager.bindResource(this, written);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        TransactionSynchronizationManager.unbindResource(ReferenceTable.this);
                        known.invalidateAll(written);
                    }
                });
        return written;
    }
}
