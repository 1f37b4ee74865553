-- Where the log has been published to. One process publishes at a time: the one that holds the claim.
CREATE TABLE publisher (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    owner text,
    claimed_until timestamptz NOT NULL DEFAULT '-infinity',
    position bigint NOT NULL DEFAULT 0,
    last_day date
);
COMMENT ON COLUMN publisher.position IS 'Everything up to here has been acknowledged by the broker.';
INSERT INTO publisher DEFAULT VALUES;

CREATE TABLE publisher_partition (
    partition integer PRIMARY KEY,
    position bigint NOT NULL
);
COMMENT ON COLUMN publisher_partition.position IS 'The last event that was sent to this partition.';

GRANT SELECT, UPDATE ON publisher TO rijker_command;
GRANT SELECT, INSERT, UPDATE ON publisher_partition TO rijker_command;
