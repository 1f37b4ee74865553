GRANT UPDATE (body_hash) ON handled_command TO rijker_command;
COMMENT ON COLUMN handled_command.body_hash IS 'Keyed hash of the body, never the body itself; empty of an import since an erasure.';
