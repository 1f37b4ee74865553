CREATE TABLE event (
    global_index bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    aggregate_identifier text NOT NULL,
    sequence_number bigint NOT NULL,
    type text,
    event_identifier text NOT NULL UNIQUE,
    payload_type text NOT NULL,
    payload_revision text,
    time_stamp text NOT NULL,
    payload bytea NOT NULL,
    meta_data bytea,
    UNIQUE (aggregate_identifier, sequence_number)
);
COMMENT ON TABLE event IS 'The log: what happened, once. Nothing is ever updated or deleted.';

-- One appender at a time, until its commit: the order of positions is the order of commits, so a
-- reader that remembers a position never misses an event. It holds for every writer of the table.
CREATE FUNCTION append_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(4711);
    RETURN NULL;
END $$;
CREATE TRIGGER append_in_order BEFORE INSERT ON event
    FOR EACH STATEMENT EXECUTE FUNCTION append_in_order();

-- Read by Axon before each aggregate; no aggregate is large enough to need snapshots yet.
CREATE TABLE snapshot (
    aggregate_identifier text NOT NULL,
    sequence_number bigint NOT NULL,
    type text NOT NULL,
    event_identifier text NOT NULL UNIQUE,
    payload_type text NOT NULL,
    payload_revision text,
    time_stamp text NOT NULL,
    payload bytea NOT NULL,
    meta_data bytea,
    PRIMARY KEY (aggregate_identifier, sequence_number)
);

CREATE TABLE handled_command (
    municipality text NOT NULL,
    command_id text NOT NULL,
    user_id text NOT NULL,
    body_hash text NOT NULL,
    result_id text NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (municipality, command_id)
);
COMMENT ON COLUMN handled_command.body_hash IS 'Keyed hash of the body; never the body itself.';

CREATE TABLE reference (
    municipality text NOT NULL,
    kind text NOT NULL,
    id text NOT NULL,
    entry bytea NOT NULL,
    PRIMARY KEY (municipality, kind, id)
);

CREATE TABLE provider_key (
    municipality text NOT NULL,
    provider text NOT NULL,
    version integer NOT NULL,
    wrapped bytea NOT NULL,
    PRIMARY KEY (municipality, provider, version)
);

CREATE TABLE subject_key (
    municipality text NOT NULL,
    subject text NOT NULL,
    version integer NOT NULL,
    wrapped bytea NOT NULL,
    PRIMARY KEY (subject, version)
);

CREATE TABLE person (
    municipality text NOT NULL,
    provider text NOT NULL,
    client_hmac bytea NOT NULL,
    key_version integer NOT NULL,
    subject text NOT NULL,
    PRIMARY KEY (municipality, provider, client_hmac)
);
COMMENT ON TABLE person IS 'The key table: which client number, hashed with a provider''s key, is which subject.';

ALTER TABLE handled_command ENABLE ROW LEVEL SECURITY;
ALTER TABLE reference ENABLE ROW LEVEL SECURITY;
ALTER TABLE provider_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE subject_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_municipality ON handled_command USING (municipality = current_setting('rijker.municipality', true));
CREATE POLICY own_municipality ON reference USING (municipality = current_setting('rijker.municipality', true));
CREATE POLICY own_municipality ON provider_key USING (municipality = current_setting('rijker.municipality', true));
CREATE POLICY own_municipality ON subject_key USING (municipality = current_setting('rijker.municipality', true));
CREATE POLICY own_municipality ON person USING (municipality = current_setting('rijker.municipality', true));

GRANT USAGE ON SCHEMA command TO rijker_command, rijker_feed;
GRANT SELECT, INSERT ON event, snapshot, handled_command, provider_key TO rijker_command;
GRANT SELECT, INSERT, UPDATE ON reference TO rijker_command;
GRANT SELECT, INSERT, DELETE ON subject_key, person TO rijker_command;
GRANT SELECT ON event TO rijker_feed;
