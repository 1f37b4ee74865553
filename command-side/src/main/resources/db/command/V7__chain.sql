-- A chain of hashes over the stored events, one per municipality: the first part of the aggregate's id. It belongs to
-- the log, so it has no row security either. Only whoever follows the log writes here.
CREATE TABLE event_hash (
    position bigint PRIMARY KEY,
    hash bytea NOT NULL
);
COMMENT ON COLUMN event_hash.hash IS 'SHA-256 over the hash before and everything the log stores of the event.';

CREATE TABLE chain_head (
    chain text PRIMARY KEY,
    position bigint NOT NULL,
    hash bytea NOT NULL,
    events bigint NOT NULL,
    day date NOT NULL
);
COMMENT ON TABLE chain_head IS 'Where each chain ends: what the next event is chained to.';

CREATE TABLE day_root (
    chain text NOT NULL,
    day date NOT NULL,
    position bigint NOT NULL,
    hash bytea NOT NULL,
    events bigint NOT NULL,
    root bigint,
    PRIMARY KEY (chain, day)
);
COMMENT ON TABLE day_root IS 'Where each chain was at the end of a day in Europe/Amsterdam on which something was recorded.';
COMMENT ON COLUMN day_root.root IS 'Number of the signed root; absent until it is signed.';
CREATE INDEX ON day_root (position) WHERE root IS NULL;

CREATE TABLE signed_root (
    number bigint PRIMARY KEY,
    chain text NOT NULL,
    position bigint NOT NULL,
    line text NOT NULL
);
COMMENT ON TABLE signed_root IS 'What stands in the file outside the database, line by line: shows when the file is shorter.';

GRANT SELECT, INSERT ON event_hash, day_root, signed_root TO rijker_command;
GRANT UPDATE (root) ON day_root TO rijker_command;
GRANT SELECT, INSERT, UPDATE ON chain_head TO rijker_command;
