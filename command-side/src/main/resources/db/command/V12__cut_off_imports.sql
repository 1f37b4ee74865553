ALTER TABLE import_batch ADD COLUMN cut_offs integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN import_batch.cut_offs IS 'How often in a row reading it was cut off without having got further than the time before.';
