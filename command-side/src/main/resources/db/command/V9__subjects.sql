CREATE TABLE subject_trajectory (
    municipality text NOT NULL,
    trajectory text NOT NULL,
    subject text NOT NULL,
    provider text NOT NULL,
    intervention text NOT NULL,
    started text NOT NULL,
    last_month text NOT NULL,
    ended text,
    end_reason text,
    age_band text NOT NULL,
    gender text NOT NULL,
    erased boolean NOT NULL DEFAULT false,
    PRIMARY KEY (municipality, trajectory)
);
COMMENT ON TABLE subject_trajectory IS
    'Which trajectories a subject has: clear fields of the log only, written in the transaction of the event.';
CREATE INDEX trajectories_of_subject ON subject_trajectory (municipality, subject);
CREATE INDEX alike_trajectories ON subject_trajectory (municipality, intervention, started);

CREATE TABLE access_log (
    at timestamptz NOT NULL DEFAULT now(),
    municipality text NOT NULL,
    user_id text NOT NULL,
    role text NOT NULL,
    purpose text NOT NULL,
    request text NOT NULL,
    subject text
);
COMMENT ON TABLE access_log IS
    'Who read what is known of whom, and why. Apart from the log; added to by reads, never changed. Kept for five years at least.';
CREATE INDEX access_log_of_subject ON access_log (municipality, subject);
CREATE INDEX access_log_at ON access_log (municipality, at);

ALTER TABLE subject_trajectory ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_log ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_municipality ON subject_trajectory USING (municipality = current_setting('rijker.municipality', true));
CREATE POLICY own_municipality ON access_log USING (municipality = current_setting('rijker.municipality', true));

-- Key 0 of a provider turns a client number into an HMAC and stays; the others cover that HMAC and are replaced.
UPDATE provider_key SET version = 0;
UPDATE person SET key_version = 0;

GRANT SELECT, INSERT, UPDATE ON subject_trajectory TO rijker_command;
GRANT SELECT, INSERT ON access_log TO rijker_command;
GRANT DELETE ON handled_command, provider_key TO rijker_command;
GRANT UPDATE (client_hmac, key_version) ON person TO rijker_command;
