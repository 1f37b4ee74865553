-- How far each partition has come, where the log arrives through a broker. Stored with the postings.
CREATE TABLE feed_partition (
    partition integer PRIMARY KEY,
    next_offset bigint,
    position bigint NOT NULL,
    watermark bigint NOT NULL,
    watermark_at timestamptz
);
COMMENT ON COLUMN feed_partition.position IS 'The last event of this partition that has been posted.';
COMMENT ON COLUMN feed_partition.watermark IS 'Every event of this partition up to here has been posted.';

GRANT SELECT, INSERT, UPDATE ON feed_partition TO rijker_feed;
