package nl.rijker.command.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import nl.rijker.command.RunningCommandSide;

/** A log that somebody changes who may do anything in the database, and how it was before. */
public record TamperedLog(RunningCommandSide app) {
    private static final String[] TABLES = {
        "event", "event_hash", "chain_head", "day_root", "signed_root"
    };

    /** Two municipalities, twelve events a day; the seventh position of each ten is a hole. */
    public static TamperedLog of(RunningCommandSide app, int events) {
        TamperedLog log = new TamperedLog(app);
        for (int first = 1; first <= events; first += 9) {
            log.append(first, Math.min(first + 5, events));
            log.sql("SELECT nextval('event_global_index_seq')");
            log.append(first + 6, Math.min(first + 8, events));
        }
        app.bean(Chainer.class).settle();
        for (String table : TABLES) {
            log.sql("CREATE TABLE before_%s AS TABLE %s".formatted(table, table));
        }
        try {
            Files.copy(log.rootsFile(), log.copy());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return log;
    }

    public void append(int from, int to) {
        if (from <= to) {
            sql(
                    """
                    INSERT INTO event (aggregate_identifier, sequence_number, type, event_identifier,
                        payload_type, payload_revision, time_stamp, payload, meta_data)
                    SELECT 'GM' || (1000 + n %% 2) || '/session/s-' || n, 0, 'session', 'id-' || n,
                        'session-recorded', '1',
                        to_char(timestamp '2026-01-01' + n * interval '2 hours', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                        convert_to('{"visits":' || n || '}', 'UTF8'),
                        CASE WHEN n %% 5 > 0 THEN convert_to('{"user":"u","simulated":true}', 'UTF8') END
                    FROM generate_series(%d, %d) n
                    """
                            .formatted(from, to));
        }
    }

    /** What whoever owns the database can put in a hole: an event, its hash, its head, its day. */
    void addWithAChain(long hole) {
        StoredEvent added =
                new StoredEvent(
                        hole,
                        "GM2000/session/added",
                        0,
                        "session",
                        "added",
                        "session-recorded",
                        "1",
                        app.database()
                                .rows(
                                        "SELECT time_stamp FROM event WHERE global_index = "
                                                + (hole - 1))
                                .getFirst(),
                        "{\"visits\":9999}".getBytes(UTF_8),
                        null);
        sql(
                """
                BEGIN;
                INSERT INTO event OVERRIDING SYSTEM VALUE
                SELECT %1$d, '%2$s', 0, type, 'added', payload_type, payload_revision, time_stamp,
                    '{"visits":9999}', NULL FROM event WHERE global_index = %1$d - 1;
                INSERT INTO event_hash VALUES (%1$d, '\\x%3$s');
                INSERT INTO day_root (chain, day, position, hash, events)
                SELECT 'GM2000', (time_stamp::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date,
                    %1$d, '\\x%3$s', 1 FROM event WHERE global_index = %1$d;
                INSERT INTO chain_head
                SELECT chain, position, hash, events, day FROM day_root WHERE chain = 'GM2000';
                COMMIT
                """
                        .formatted(
                                hole,
                                added.aggregate(),
                                HexFormat.of().formatHex(EventHash.of(EventHash.START, added))));
    }

    /** Makes everything as it was. */
    void restore() {
        StringBuilder all = new StringBuilder("BEGIN;");
        for (String table : TABLES) {
            all.append("DELETE FROM %s;".formatted(table))
                    .append(
                            "INSERT INTO %s OVERRIDING SYSTEM VALUE TABLE before_%s;"
                                    .formatted(table, table));
        }
        sql(all.append("COMMIT").toString());
        try {
            Files.copy(copy(), rootsFile(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As the owner of every table. */
    void sql(String sql) {
        try (Connection owner = app.database().as("rijker_owner");
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    long number(String sql) {
        return Long.parseLong(app.database().rows(sql).getFirst());
    }

    public Path rootsFile() {
        return app.database().rootsFile();
    }

    private Path copy() {
        return rootsFile().resolveSibling(rootsFile().getFileName() + ".copy");
    }

    ChainReport check() {
        return app.bean(LogCheck.class).run(position -> {});
    }

    Deviation deviation() {
        try {
            throw new AssertionError("nothing found: " + check());
        } catch (Deviates found) {
            return found.deviation();
        }
    }
}
