-- A book that begins anew numbers its accounts anew; numbers that another process remembers are then void.
ALTER TABLE book ADD COLUMN generation bigint NOT NULL DEFAULT 0;
-- Counted where they are posted, in the same transaction: counting rows takes seconds.
ALTER TABLE book ADD COLUMN postings bigint NOT NULL DEFAULT 0;
UPDATE book SET postings = (SELECT count(*) FROM posting WHERE posting.book = slot);

-- Several processes open accounts at the same time.
CREATE SEQUENCE account_number;
SELECT setval('account_number', (SELECT coalesce(max(id), 0) + 1 FROM account), false);

CREATE TABLE feed_stop (
    partition integer PRIMARY KEY,
    position bigint,
    failure text NOT NULL,
    since timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE feed_stop IS 'Where the feed stands still, and why. It goes on when the row is gone.';
COMMENT ON COLUMN feed_stop.position IS 'The event that can''t be posted; absent when it isn''t an event that fails.';

CREATE TABLE skipped_event (
    position bigint PRIMARY KEY,
    reason text NOT NULL,
    skipped_by text NOT NULL,
    skipped_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE skipped_event IS 'Events that somebody chose to leave out, by position. No feed and no replay posts them; figures say so.';

GRANT USAGE ON SEQUENCE account_number TO rijker_feed;
GRANT SELECT, INSERT, UPDATE, DELETE ON feed_stop TO rijker_feed;
GRANT SELECT, INSERT ON skipped_event TO rijker_feed;
GRANT SELECT (position) ON skipped_event TO rijker_query;
