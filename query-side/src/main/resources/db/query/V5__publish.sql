-- What leaves the house: protected tables of closed quarters, and what a framework makes public. Tables, never
-- views on the ledger. Whoever reads them sees the rows of one municipality, by its own name.
CREATE SCHEMA publish;

CREATE TABLE publish.reader (
    role_name text PRIMARY KEY,
    municipality text NOT NULL
);
COMMENT ON TABLE publish.reader IS 'Which municipality a database role may read.';

CREATE TABLE publish.quarter (
    municipality text NOT NULL,
    quarter text NOT NULL,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    known_at date NOT NULL,
    position bigint NOT NULL,
    data_age timestamptz,
    marks text[] NOT NULL,
    PRIMARY KEY (municipality, quarter)
);
COMMENT ON COLUMN publish.quarter.known_at IS 'The closing date; the figures are as known then.';

CREATE TABLE publish.change (
    municipality text NOT NULL,
    quarter text NOT NULL,
    valid_from date NOT NULL,
    dimension text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    measure text NOT NULL,
    scale text NOT NULL,
    instrument text NOT NULL,
    validated boolean NOT NULL,
    evidence text,
    moments text NOT NULL,
    n bigint,
    mean numeric,
    low numeric,
    high numeric,
    suppressed text,
    PRIMARY KEY (municipality, quarter, dimension, code, measure, moments)
);
COMMENT ON COLUMN publish.change.suppressed IS 'Why there is no figure; then n, mean and interval are absent.';

CREATE TABLE publish.delivery (
    municipality text NOT NULL,
    quarter text NOT NULL,
    valid_from date NOT NULL,
    activity_type text NOT NULL,
    name text NOT NULL,
    quantity text NOT NULL,
    value bigint,
    suppressed text,
    PRIMARY KEY (municipality, quarter, activity_type, quantity)
);

CREATE TABLE publish.budget_line (
    municipality text NOT NULL,
    framework text NOT NULL,
    line text NOT NULL,
    name text NOT NULL,
    year integer NOT NULL,
    amount numeric,
    status text NOT NULL,
    source text NOT NULL,
    PRIMARY KEY (municipality, framework, line, year)
);
COMMENT ON COLUMN publish.budget_line.amount IS 'In euros; absent where the document says pm, which is not zero.';

CREATE TABLE publish.baseline (
    municipality text NOT NULL,
    framework text NOT NULL,
    code text NOT NULL,
    label text NOT NULL,
    year text,
    value numeric,
    unit text NOT NULL,
    source text NOT NULL,
    quality text NOT NULL,
    gap boolean NOT NULL,
    PRIMARY KEY (municipality, framework, code)
);

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['quarter', 'change', 'delivery', 'budget_line', 'baseline'] LOOP
        EXECUTE format('ALTER TABLE publish.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY everything_to_the_feed ON publish.%I TO rijker_feed USING (true)', name);
        EXECUTE format('CREATE POLICY own_municipality ON publish.%I TO rijker_query
            USING (municipality = current_setting(''rijker.municipality'', true))', name);
        EXECUTE format('CREATE POLICY own_municipality_of_a_reader ON publish.%I TO rijker_grafana
            USING (municipality = (SELECT municipality FROM publish.reader WHERE role_name = current_user))', name);
    END LOOP;
END $$;
ALTER TABLE publish.reader ENABLE ROW LEVEL SECURITY;
CREATE POLICY everything_to_the_feed ON publish.reader TO rijker_feed USING (true);
CREATE POLICY itself ON publish.reader TO rijker_grafana USING (role_name = current_user);

GRANT USAGE ON SCHEMA publish TO rijker_feed, rijker_query, rijker_grafana;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA publish TO rijker_feed;
GRANT SELECT ON publish.quarter, publish.change, publish.delivery TO rijker_query;
GRANT SELECT ON ALL TABLES IN SCHEMA publish TO rijker_grafana;
