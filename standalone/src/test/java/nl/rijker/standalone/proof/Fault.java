package nl.rijker.standalone.proof;

import java.util.List;

/**
 * Something that was done to a log behind its back.
 *
 * @param position that must be named
 */
record Fault(String name, String sql, long position) {
    static final long EVENTS = Long.getLong("rijker.log.events", 20_000);

    static final long MIDDLE = EVENTS / 2;

    static final String FILL =
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

    private static final String PARTS =
            """
            CREATE OR REPLACE FUNCTION pg_temp.part(content bytea) RETURNS bytea
                LANGUAGE sql IMMUTABLE
                RETURN int4send(coalesce(length(content), -1)) || coalesce(content, '');
            CREATE OR REPLACE FUNCTION pg_temp.part(content text) RETURNS bytea
                LANGUAGE sql IMMUTABLE RETURN pg_temp.part(convert_to(content, 'UTF8'));
            CREATE OR REPLACE FUNCTION pg_temp.chained(before bytea, e event) RETURNS bytea
                LANGUAGE sql IMMUTABLE
                RETURN sha256(pg_temp.part('rijker-event-1'::text) || pg_temp.part(before)
                    || pg_temp.part(int8send(e.global_index)) || pg_temp.part(e.aggregate_identifier)
                    || pg_temp.part(int8send(e.sequence_number)) || pg_temp.part(e.type)
                    || pg_temp.part(e.event_identifier) || pg_temp.part(e.payload_type)
                    || pg_temp.part(e.payload_revision) || pg_temp.part(e.time_stamp)
                    || pg_temp.part(e.payload) || pg_temp.part(e.meta_data));
            """;

    /** In the hole, with hash, day and head as the application would keep them. */
    private static final String ADD_WITH_CHAIN =
            PARTS
                    + """
                    INSERT INTO event OVERRIDING SYSTEM VALUE
                    SELECT :p + 1, 'GM0001/session/added', 0, type, event_identifier || 'x',
                        payload_type, payload_revision, time_stamp,
                        convert_to('{"municipality":"GM0001"}', 'UTF8'), meta_data
                    FROM event WHERE global_index = :p;
                    INSERT INTO event_hash
                    SELECT global_index, pg_temp.chained(decode(repeat('00', 32), 'hex'), e)
                    FROM event e WHERE global_index = :p + 1;
                    INSERT INTO day_root (chain, day, position, hash, events)
                    SELECT 'GM0001', (time_stamp::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date,
                        position, hash, 1
                    FROM event_hash JOIN event ON global_index = position WHERE position = :p + 1;
                    INSERT INTO chain_head
                    SELECT chain, position, hash, events, day FROM day_root WHERE chain = 'GM0001'
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
                    + ";"
                    + PARTS
                    + """
                    CREATE TEMPORARY TABLE anew (position bigint, hash bytea);
                    DO $$
                    DECLARE
                        e event;
                        h bytea := decode(repeat('00', 32), 'hex');
                    BEGIN
                        FOR e IN SELECT * FROM event ORDER BY global_index LOOP
                            h := pg_temp.chained(h, e);
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

    static final String KEEP =
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
    static final String RESTORE =
            """
            DELETE FROM event
                WHERE global_index BETWEEN %1$d - 1 AND %1$d + 1 OR global_index >= %2$d;
            INSERT INTO event OVERRIDING SYSTEM VALUE TABLE kept;
            DELETE FROM event_hash WHERE position = %1$d + 1;
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

    static final List<Fault> OF_SOMEBODY =
            List.of(
                    new Fault("a flipped bit", FLIP, MIDDLE),
                    new Fault(
                            "a deleted event", "DELETE FROM event WHERE global_index = :p", MIDDLE),
                    new Fault("an added event", ADD, MIDDLE + 1),
                    new Fault("an added event with a chain of its own", ADD_WITH_CHAIN, MIDDLE + 1),
                    new Fault("two swapped events", SWAP, MIDDLE - 1),
                    new Fault(
                            "the last hundred cut off",
                            "DELETE FROM event WHERE global_index >= " + (EVENTS - 98),
                            EVENTS - 98),
                    new Fault("the last hundred cut off from every table", CUT, EVENTS - 98));

    static final Fault OF_THE_OWNER = new Fault("a whole chain made anew", ANEW, MIDDLE);

    Fault {
        sql = sql.replace(":p", Long.toString(MIDDLE));
    }
}
