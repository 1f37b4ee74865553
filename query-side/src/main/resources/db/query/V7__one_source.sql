-- The way in which the live book follows the log; in two ways at once an event would be posted twice.
CREATE TABLE feed_source (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    source text NOT NULL CHECK (source IN ('log', 'broker'))
);
INSERT INTO feed_source (source)
SELECT CASE WHEN EXISTS (SELECT FROM feed_partition) THEN 'broker' ELSE 'log' END;

-- A record of the broker that can't be followed has no position. What is real of it stands in the log and is read there.
CREATE TABLE skipped_record (
    partition integer NOT NULL,
    record_offset bigint NOT NULL,
    reason text NOT NULL,
    skipped_by text NOT NULL,
    skipped_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (partition, record_offset)
);
COMMENT ON TABLE skipped_record IS 'Records of the broker that somebody chose to leave out. Figures lack nothing by them.';
ALTER TABLE feed_stop ADD COLUMN record_offset bigint;
COMMENT ON COLUMN feed_stop.record_offset IS 'The record of the broker that can''t be followed; absent when it is something else that fails.';

-- Read from the log now, as are the ends of days.
ALTER TABLE feed_partition DROP COLUMN watermark_at;
COMMENT ON COLUMN feed_partition.position IS 'Every event of this partition up to here has been posted.';
COMMENT ON COLUMN feed_partition.watermark IS 'Every event of this partition up to here has been sent before, and posted.';
UPDATE book SET last_day = (SELECT max(day) FROM day_end WHERE day_end.position <= book.position)
WHERE last_day IS NULL;

GRANT SELECT, UPDATE ON feed_source TO rijker_feed;
GRANT SELECT, INSERT ON skipped_record TO rijker_feed;
