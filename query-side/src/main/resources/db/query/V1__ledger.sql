-- A book is one run of the posting rules over the log. Two slots: the live book and the one being built.
CREATE TABLE book (
    slot smallint PRIMARY KEY,
    live boolean NOT NULL,
    rules_version integer NOT NULL,
    position bigint NOT NULL,
    recorded_at timestamptz,
    last_day date
);
COMMENT ON COLUMN book.position IS 'Everything up to this position of the log has been posted.';
INSERT INTO book VALUES (0, true, 1, 0, NULL, NULL), (1, false, 1, 0, NULL, NULL);

CREATE TABLE account (
    book smallint NOT NULL,
    id bigint NOT NULL,
    municipality text NOT NULL,
    kind text NOT NULL,
    measure text,
    detail text,
    intervention text NOT NULL,
    period date NOT NULL,
    key text NOT NULL
) PARTITION BY LIST (book);
CREATE TABLE account_0 PARTITION OF account FOR VALUES IN (0);
CREATE TABLE account_1 PARTITION OF account FOR VALUES IN (1);
CREATE UNIQUE INDEX ON account (book, id);
CREATE UNIQUE INDEX ON account (book, key);
CREATE INDEX ON account (book, municipality, kind, measure, period);

CREATE TABLE posting (
    book smallint NOT NULL,
    position bigint NOT NULL,
    account bigint NOT NULL,
    municipality text NOT NULL,
    cause text NOT NULL,
    n bigint NOT NULL,
    sum bigint NOT NULL,
    squares bigint NOT NULL,
    before bigint NOT NULL,
    before_squares bigint NOT NULL,
    product bigint NOT NULL,
    improved bigint NOT NULL,
    unchanged bigint NOT NULL,
    worsened bigint NOT NULL
) PARTITION BY LIST (book);
CREATE TABLE posting_0 PARTITION OF posting FOR VALUES IN (0);
CREATE TABLE posting_1 PARTITION OF posting FOR VALUES IN (1);
CREATE INDEX ON posting (account, position);
CREATE INDEX ON posting USING brin (position);

CREATE TABLE fact (
    book smallint NOT NULL,
    position bigint NOT NULL,
    municipality text NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    trajectory text NOT NULL,
    intervention text NOT NULL,
    measure text,
    detail text,
    month date NOT NULL,
    amount bigint NOT NULL,
    sign smallint NOT NULL
) PARTITION BY LIST (book);
CREATE TABLE fact_0 PARTITION OF fact FOR VALUES IN (0);
CREATE TABLE fact_1 PARTITION OF fact FOR VALUES IN (1);
CREATE INDEX ON fact (municipality, kind, month);
CREATE INDEX ON fact USING brin (position);

-- Running sums at chosen positions: a cache that can be thrown away.
CREATE TABLE checkpoint (
    book smallint NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (book, position)
);
CREATE TABLE checkpoint_balance (
    book smallint NOT NULL,
    position bigint NOT NULL,
    account bigint NOT NULL,
    municipality text NOT NULL,
    n bigint NOT NULL,
    sum bigint NOT NULL,
    squares bigint NOT NULL,
    before bigint NOT NULL,
    before_squares bigint NOT NULL,
    product bigint NOT NULL,
    improved bigint NOT NULL,
    unchanged bigint NOT NULL,
    worsened bigint NOT NULL,
    PRIMARY KEY (book, position, account)
);

-- What is joined on and never posted: frameworks, instruments, providers, areas, interventions.
CREATE TABLE joined_event (
    position bigint PRIMARY KEY,
    municipality text NOT NULL,
    type text NOT NULL,
    payload bytea NOT NULL
);
CREATE INDEX ON joined_event (municipality, position);

CREATE TABLE day_end (
    day date PRIMARY KEY,
    position bigint NOT NULL,
    recorded_at timestamptz NOT NULL
);
COMMENT ON TABLE day_end IS 'Last position of each day in Europe/Amsterdam on which something was recorded.';

CREATE TABLE access_log (
    at timestamptz NOT NULL DEFAULT now(),
    municipality text NOT NULL,
    user_id text NOT NULL,
    role text NOT NULL,
    purpose text,
    request text NOT NULL
);

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['account', 'account_0', 'account_1', 'posting', 'posting_0', 'posting_1',
            'fact', 'fact_0', 'fact_1', 'checkpoint_balance', 'joined_event', 'access_log'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY everything_to_the_feed ON %I TO rijker_feed USING (true)', name);
        EXECUTE format('CREATE POLICY own_municipality ON %I TO rijker_query
            USING (municipality = current_setting(''rijker.municipality'', true))', name);
    END LOOP;
END $$;

GRANT USAGE ON SCHEMA ledger TO rijker_feed, rijker_query;
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA ledger TO rijker_feed;
GRANT UPDATE ON book, day_end TO rijker_feed;
GRANT DELETE ON checkpoint, checkpoint_balance TO rijker_feed;
GRANT TRUNCATE ON account_0, account_1, posting_0, posting_1, fact_0, fact_1 TO rijker_feed;
REVOKE ALL ON access_log FROM rijker_feed;
GRANT SELECT ON book, account, posting, fact, checkpoint, checkpoint_balance, joined_event, day_end TO rijker_query;
GRANT INSERT ON access_log TO rijker_query;
