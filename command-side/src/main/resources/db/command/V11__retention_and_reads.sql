ALTER TABLE person ADD COLUMN named_in text NOT NULL DEFAULT to_char(now() AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM');
ALTER TABLE person ADD COLUMN said_in text;
COMMENT ON COLUMN person.named_in IS 'Month in which the number was first named here; counts for the retention of whoever has nothing else.';
COMMENT ON COLUMN person.said_in IS 'Month of the newest consent or objection.';
GRANT UPDATE (said_in) ON person TO rijker_command;

CREATE TABLE history_followed (
    up_to bigint
);
COMMENT ON TABLE history_followed IS
    'How far the log was read again at the first start since trajectories and months of persons are kept beside it; empty until then.';
INSERT INTO history_followed VALUES (NULL);

ALTER TABLE access_log ADD COLUMN whose text;
COMMENT ON COLUMN access_log.whose IS 'Of a read of many: the provider whose clients they are, or everybody.';
COMMENT ON TABLE access_log IS
    'Who read what is known of whom, and why. Apart from the log; added to by reads, never changed. The owner removes what is older than five years.';

-- Samples of these columns would keep what an erasure or the end of an import destroys.
ALTER TABLE trajectory_name ALTER COLUMN external_hmac SET STATISTICS 0;
ALTER TABLE import_batch ALTER COLUMN wrapped_key SET STATISTICS 0;
