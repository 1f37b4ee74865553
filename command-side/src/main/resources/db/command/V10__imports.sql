ALTER TABLE handled_command ADD COLUMN import_batch text;
COMMENT ON COLUMN handled_command.import_batch IS 'The import that gave the command, so that what it recorded can be found.';
CREATE INDEX handled_command_import ON handled_command (municipality, import_batch, result_id) WHERE import_batch IS NOT NULL;

CREATE TABLE trajectory_name (
    municipality text NOT NULL,
    provider text NOT NULL,
    external_hmac bytea NOT NULL,
    key_version integer NOT NULL,
    trajectory text NOT NULL,
    subject text NOT NULL,
    PRIMARY KEY (municipality, provider, external_hmac)
);
COMMENT ON TABLE trajectory_name IS 'Which number of a provider''s own system, covered with the provider''s keys, is which trajectory.';
CREATE INDEX trajectory_name_trajectory ON trajectory_name (municipality, trajectory);
CREATE INDEX trajectory_name_subject ON trajectory_name (municipality, subject);

CREATE TABLE import_batch (
    municipality text NOT NULL,
    batch text NOT NULL,
    provider text NOT NULL,
    source text NOT NULL,
    kind text,
    user_id text NOT NULL,
    begun timestamptz NOT NULL,
    state text NOT NULL,
    accept_good_rows boolean NOT NULL,
    file_hash text NOT NULL,
    wrapped_key text,
    row_count bigint NOT NULL DEFAULT 0,
    recorded bigint NOT NULL DEFAULT 0,
    repeated bigint NOT NULL DEFAULT 0,
    refused bigint NOT NULL DEFAULT 0,
    withdrawn bigint NOT NULL DEFAULT 0,
    left_over bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (municipality, batch)
);
COMMENT ON COLUMN import_batch.wrapped_key IS 'Opens the staged file and the list of bad rows; destroyed with them.';

CREATE TABLE import_mapping (
    municipality text NOT NULL,
    provider text NOT NULL,
    source text NOT NULL,
    columns bytea NOT NULL,
    PRIMARY KEY (municipality, provider, source)
);
COMMENT ON TABLE import_mapping IS 'Which headers of a source''s files mean which columns.';

ALTER TABLE trajectory_name ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_batch ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_mapping ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_municipality ON trajectory_name USING (municipality = current_setting('rijker.municipality', true));
CREATE POLICY own_municipality ON import_batch USING (municipality = current_setting('rijker.municipality', true));
CREATE POLICY own_municipality ON import_mapping USING (municipality = current_setting('rijker.municipality', true));

GRANT SELECT, INSERT, DELETE ON trajectory_name TO rijker_command;
GRANT UPDATE (external_hmac, key_version) ON trajectory_name TO rijker_command;
GRANT SELECT, INSERT, UPDATE, DELETE ON import_batch TO rijker_command;
GRANT SELECT, INSERT, UPDATE ON import_mapping TO rijker_command;
