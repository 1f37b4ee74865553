package nl.rijker.command.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chains as far as they have come. */
@Component
final class ChainTable {
    private static final int FETCH = 2_000;
    private static final String ADD =
            """
            INSERT INTO event_hash (position, hash)
            SELECT * FROM unnest(:positions::bigint[], :hashes::bytea[])
            """;
    private static final String PUT_HEAD =
            """
            INSERT INTO chain_head (chain, position, hash, events, day)
            VALUES (:chain, :position, :hash, :events, :day)
            ON CONFLICT (chain) DO UPDATE SET position = excluded.position,
                hash = excluded.hash, events = excluded.events, day = excluded.day
            """;
    private static final String ADD_DAY =
            """
            INSERT INTO day_root (chain, day, position, hash, events)
            VALUES (:chain, :day, :position, :hash, :events)
            """;
    private static final String UNSIGNED_DAYS =
            """
            SELECT chain, position, hash, events, day FROM day_root
            WHERE root IS NULL ORDER BY position
            """;
    private static final String LAG =
            """
            SELECT (SELECT coalesce(max(global_index), 0) FROM event)
                - (SELECT coalesce(max(position), 0) FROM chain_head)
            """;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record StoredHash(long position, byte[] hash) {}

    private final JdbcClient jdbc;

    ChainTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction, of all processes only this one writes chains and roots. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(4713)").query((row, index) -> index).single();
    }

    List<ChainHead> heads() {
        return jdbc.sql("SELECT chain, position, hash, events, day FROM chain_head ORDER BY chain")
                .query(ChainTable::head)
                .list();
    }

    void add(List<StoredHash> hashes) {
        jdbc.sql(ADD)
                .param("positions", hashes.stream().map(StoredHash::position).toArray(Long[]::new))
                .param("hashes", hashes.stream().map(StoredHash::hash).toArray(byte[][]::new))
                .update();
    }

    void put(Collection<ChainHead> heads) {
        heads.forEach(head -> write(PUT_HEAD, head));
    }

    void addDays(Collection<ChainHead> closed) {
        closed.forEach(day -> write(ADD_DAY, day));
    }

    private void write(String sql, ChainHead head) {
        jdbc.sql(sql)
                .param("chain", head.municipality())
                .param("position", head.position())
                .param("hash", head.hash())
                .param("events", head.events())
                .param("day", head.day())
                .update();
    }

    List<ChainHead> unsignedDays() {
        return jdbc.sql(UNSIGNED_DAYS).query(ChainTable::head).list();
    }

    List<ChainHead> days() {
        return jdbc.sql(
                        """
                        SELECT chain, position, hash, events, day FROM day_root
                        ORDER BY position, chain
                        """)
                .query(ChainTable::head)
                .list();
    }

    Optional<byte[]> hashAt(long position) {
        return jdbc.sql("SELECT hash FROM event_hash WHERE position = :position")
                .param("position", position)
                .query(byte[].class)
                .optional();
    }

    /** Piece by piece, inside a transaction; the stream must be closed. */
    Stream<StoredHash> hashes(long upTo) {
        return jdbc
                .sql(
                        """
                        SELECT position, hash FROM event_hash
                        WHERE position <= :position ORDER BY position
                        """)
                .param("position", upTo)
                .withFetchSize(FETCH)
                .query(
                        (row, index) ->
                                new StoredHash(row.getLong("position"), row.getBytes("hash")))
                .stream();
    }

    long lag() {
        return jdbc.sql(LAG).query(Long.class).single();
    }

    private static ChainHead head(ResultSet row, int index) throws SQLException {
        return new ChainHead(
                row.getString("chain"),
                row.getLong("position"),
                row.getBytes("hash"),
                row.getLong("events"),
                row.getObject("day", LocalDate.class));
    }
}
