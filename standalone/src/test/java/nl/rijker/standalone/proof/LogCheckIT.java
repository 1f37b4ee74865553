package nl.rijker.standalone.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import nl.rijker.command.chain.ChainReport;
import nl.rijker.command.chain.Deviates;
import nl.rijker.command.chain.Deviation;
import nl.rijker.command.chain.LogCheck;
import nl.rijker.command.chain.SignedLog;
import nl.rijker.command.logfile.LogExport;
import nl.rijker.commandside.CommandSide;
import nl.rijker.standalone.database.EmbeddedDatabase;
import nl.rijker.standalone.directory.DataDirectory;
import nl.rijker.standalone.directory.DirectoryLock;
import nl.rijker.standalone.directory.Kind;
import nl.rijker.standalone.directory.Secret;
import nl.rijker.standalone.directory.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Every fault in a log of many events, found in one pass. In profile proofs a million ({@code
 * -Drijker.log.events=1000000}).
 */
class LogCheckIT {
    private static final long EVENTS = Long.getLong("rijker.log.events", 20_000);
    private static final String FILL =
            """
            INSERT INTO event (aggregate_identifier, sequence_number, type,
                event_identifier, payload_type, payload_revision, time_stamp, payload, meta_data)
            SELECT 'GM9999/session/s-' || n, 0, 'session', 'id-' || n, 'session-recorded', '1',
                to_char(timestamp '2023-01-01' + n * interval '3 years' / %1$d,
                    'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                convert_to('{"municipality":"GM9999","session":"s-' || n || '","filler":"'
                    || repeat('x', 300) || '"}', 'UTF8'),
                convert_to('{"user":"werker","command":"c-' || n || '"}', 'UTF8')
            FROM generate_series(%2$d, %3$d) n
            """;

    private static final long MIDDLE = EVENTS / 2;
    private static final String FLIP =
            """
            UPDATE event SET payload = set_byte(payload, 9, get_byte(payload, 9) # 1)
            WHERE global_index = :p
            """;
    private static final String COLUMNS =
            """
            sequence_number, type, event_identifier, payload_type, payload_revision, time_stamp,
                payload, meta_data
            """;

    /** Behind the middle lies a hole. */
    private static final String ADD =
            """
            INSERT INTO event OVERRIDING SYSTEM VALUE
            SELECT :p + 1, aggregate_identifier || 'x', 0, type, event_identifier || 'x',
                payload_type, payload_revision, time_stamp, payload, meta_data
            FROM event WHERE global_index = :p
            """;

    private static final String SWAP =
            """
            CREATE TEMPORARY TABLE swapped AS SELECT * FROM event
                WHERE global_index IN (:p, :p - 1);
            DELETE FROM event WHERE global_index IN (:p, :p - 1);
            INSERT INTO event OVERRIDING SYSTEM VALUE
            SELECT 2 * :p - 1 - global_index, aggregate_identifier, %s FROM swapped
            """
                    .formatted(COLUMNS);
    private static final String CUT =
            """
            DELETE FROM event WHERE global_index >= %1$d;
            DELETE FROM event_hash WHERE position >= %1$d;
            DELETE FROM signed_root WHERE position >= %1$d;
            UPDATE chain_head SET position = %1$d - 1, events = events - 100,
                hash = (SELECT hash FROM event_hash WHERE position = %1$d - 1)
            """
                    .formatted(EVENTS - 98);
    /**
     * What whoever owns the database can do in it: after a change, every hash is computed again
     * from the first event on, and all that the database keeps of chain and roots agrees with it.
     */
    private static final String ANEW =
            FLIP
                    + """
                    ;
                    CREATE FUNCTION pg_temp.part(content bytea) RETURNS bytea LANGUAGE sql IMMUTABLE
                        RETURN int4send(coalesce(length(content), -1)) || coalesce(content, '');
                    CREATE FUNCTION pg_temp.part(content text) RETURNS bytea LANGUAGE sql IMMUTABLE
                        RETURN pg_temp.part(convert_to(content, 'UTF8'));
                    CREATE TEMPORARY TABLE anew (position bigint, hash bytea);
                    DO $$
                    DECLARE
                        e record;
                        h bytea := decode(repeat('00', 32), 'hex');
                    BEGIN
                        FOR e IN SELECT * FROM event ORDER BY global_index LOOP
                            h := sha256(pg_temp.part('rijker-event-1'::text) || pg_temp.part(h)
                                || pg_temp.part(int8send(e.global_index))
                                || pg_temp.part(e.aggregate_identifier)
                                || pg_temp.part(int8send(e.sequence_number))
                                || pg_temp.part(e.type) || pg_temp.part(e.event_identifier)
                                || pg_temp.part(e.payload_type) || pg_temp.part(e.payload_revision)
                                || pg_temp.part(e.time_stamp) || pg_temp.part(e.payload)
                                || pg_temp.part(e.meta_data));
                            INSERT INTO anew VALUES (e.global_index, h);
                        END LOOP;
                    END $$;
                    ANALYZE anew;
                    UPDATE event_hash k SET hash = a.hash FROM anew a
                        WHERE a.position = k.position AND a.hash <> k.hash;
                    UPDATE day_root k SET hash = a.hash FROM anew a WHERE a.position = k.position;
                    UPDATE chain_head k SET hash = a.hash FROM anew a WHERE a.position = k.position;
                    UPDATE signed_root k SET line = regexp_replace(line, '"hash":"[0-9a-f]+"',
                            '"hash":"' || encode(a.hash, 'hex') || '"')
                        FROM anew a WHERE a.position = k.position
                    """;
    private static final String KEEP =
            """
            CREATE TABLE kept AS SELECT * FROM event
                WHERE global_index BETWEEN %1$d - 1 AND %1$d + 1 OR global_index >= %2$d;
            CREATE TABLE kept_hash AS TABLE event_hash;
            CREATE TABLE kept_head AS TABLE chain_head;
            CREATE TABLE kept_day AS TABLE day_root;
            CREATE TABLE kept_root AS TABLE signed_root;
            ANALYZE event, event_hash, kept_hash
            """
                    .formatted(MIDDLE, EVENTS - 98);

    /** Only what differs: a million rows written anew for each fault would take minutes. */
    private static final String RESTORE =
            """
            DELETE FROM event
                WHERE global_index BETWEEN %1$d - 1 AND %1$d + 1 OR global_index >= %2$d;
            INSERT INTO event OVERRIDING SYSTEM VALUE TABLE kept;
            UPDATE event_hash h SET hash = k.hash FROM kept_hash k
                WHERE k.position = h.position AND k.hash <> h.hash;
            INSERT INTO event_hash SELECT * FROM kept_hash k
                WHERE NOT EXISTS (SELECT FROM event_hash h WHERE h.position = k.position);
            DELETE FROM chain_head; INSERT INTO chain_head TABLE kept_head;
            DELETE FROM day_root; INSERT INTO day_root TABLE kept_day;
            DELETE FROM signed_root; INSERT INTO signed_root TABLE kept_root;
            DROP TABLE IF EXISTS swapped
            """
                    .formatted(MIDDLE, EVENTS - 98);

    @TempDir Path home;

    @Test
    void every_fault_is_found_and_its_position_named() throws Exception {
        try (DirectoryLock lock = DirectoryLock.take(DataDirectory.under(home, Kind.LIVE))) {
            Secrets secrets = Secrets.readOrCreate(lock);
            EmbeddedDatabase database = new EmbeddedDatabase(lock, secrets);
            database.start();
            try (ConfigurableApplicationContext app = run(lock, secrets, database)) {
                prove(app, database.properties());
            } finally {
                database.stop();
            }
        }
    }

    private static ConfigurableApplicationContext run(
            DirectoryLock lock, Secrets secrets, EmbeddedDatabase database) {
        Map<String, Object> properties = database.properties();
        return new SpringApplicationBuilder(CommandSide.class)
                .properties(properties)
                .properties(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "rijker.municipality=GM9999",
                        "rijker.administrator-password=for-tests-only",
                        "rijker.erasure.list=" + lock.directory().erasedSubjects(),
                        "rijker.chain.roots-file=" + lock.directory().roots(),
                        "rijker.secrets.root-key=" + secrets.get(Secret.ROOT_KEY),
                        "rijker.secrets.master-key=" + secrets.get(Secret.MASTER_KEY),
                        "rijker.secrets.token-key=" + secrets.get(Secret.TOKEN_KEY),
                        "logging.threshold.console=ERROR",
                        "spring.main.banner-mode=off")
                .run();
    }

    private void prove(ConfigurableApplicationContext app, Map<String, Object> database)
            throws Exception {
        LogCheck check = app.getBean(LogCheck.class);
        try (Connection owner =
                DriverManager.getConnection(
                        String.valueOf(database.get("rijker.database.url")),
                        String.valueOf(database.get("rijker.database.owner.username")),
                        String.valueOf(database.get("rijker.database.owner.password")))) {
            owner.setSchema("command");
            tell(owner, FILL.formatted(EVENTS, 1, MIDDLE));
            tell(owner, "SELECT nextval('event_global_index_seq')");
            tell(owner, FILL.formatted(EVENTS, MIDDLE + 1, EVENTS));
            timed("chained and signed", () -> app.getBean(SignedLog.class).settle());
            ChainReport report = check.run(position -> {});
            assertThat(report.events()).isEqualTo(EVENTS);
            timed("verified", () -> check.run(position -> {}));
            Path file = home.resolve("log.ndjson");
            timed("exported", () -> app.getBean(LogExport.class).write(file, false, done -> {}));
            timed(
                    "file verified",
                    () ->
                            assertThat(
                                            new FileVerification(home, null, null)
                                                    .run(file, position -> {})
                                                    .line())
                                    .startsWith("klopt: " + EVENTS));
            tell(owner, KEEP);
            plant(owner, check);
            fault(owner, check, new Fault("a whole chain made anew", ANEW, MIDDLE));
            mustNotBeExported(app.getBean(LogExport.class));
            tell(owner, RESTORE);
            assertThat(check.run(position -> {}).events()).isEqualTo(EVENTS);
        }
    }

    private static void plant(Connection owner, LogCheck check) throws Exception {
        for (Fault fault :
                List.of(
                        new Fault("a flipped bit", FLIP, MIDDLE),
                        new Fault(
                                "a deleted event",
                                "DELETE FROM event WHERE global_index = :p",
                                MIDDLE),
                        new Fault("an added event", ADD, MIDDLE + 1),
                        new Fault("two swapped events", SWAP, MIDDLE - 1),
                        new Fault(
                                "the last hundred cut off",
                                "DELETE FROM event WHERE global_index >= " + (EVENTS - 98),
                                EVENTS - 98),
                        new Fault(
                                "the last hundred cut off from every table", CUT, EVENTS - 98))) {
            fault(owner, check, fault);
            tell(owner, RESTORE);
        }
    }

    private record Fault(String name, String sql, long position) {}

    private static void fault(Connection owner, LogCheck check, Fault fault) throws Exception {
        long planting = System.nanoTime();
        tell(owner, fault.sql.replace(":p", Long.toString(MIDDLE)));
        long begun = System.nanoTime();
        try {
            throw new AssertionError(fault.name + " was not found: " + check.run(done -> {}));
        } catch (Deviates found) {
            System.out.printf(
                    "log: %s: %s (%.1f s, planted in %.1f s)%n",
                    fault.name,
                    Found.deviation(found.deviation()),
                    (System.nanoTime() - begun) / 1e9,
                    (begun - planting) / 1e9);
            mustName(fault.position, found.deviation());
        }
    }

    /** Nothing is handed out, nor signed, on top of a chain that isn't the one that was signed. */
    private void mustNotBeExported(LogExport export) {
        Path file = home.resolve("anew.ndjson");
        assertThatThrownBy(() -> export.write(file, false, done -> {}))
                .isInstanceOf(Deviates.class);
        assertThat(file).doesNotExist();
    }

    private static void mustName(long position, Deviation found) {
        if (found instanceof Deviation.Rewritten rewritten) {
            assertThat(rewritten.after()).isLessThan(position);
            assertThat(rewritten.position()).isGreaterThanOrEqualTo(position);
        } else {
            assertThat(found.position()).isEqualTo(position);
        }
    }

    private static void timed(String what, Runnable work) {
        long begun = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("log: %d events %s in %.1f s%n", EVENTS, what, seconds);
    }

    private static void tell(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
