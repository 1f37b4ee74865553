CREATE TABLE known_user (
    user_id text PRIMARY KEY,
    display_name text NOT NULL,
    role text NOT NULL,
    municipality text NOT NULL,
    provider text,
    password_hash text NOT NULL,
    created timestamptz NOT NULL
);
COMMENT ON TABLE known_user IS 'Who can log in. No row security: at log-in the municipality is not known yet.';

CREATE TABLE one_time_link (
    code_hash bytea PRIMARY KEY,
    user_id text NOT NULL REFERENCES known_user,
    purpose text,
    expires timestamptz NOT NULL
);
COMMENT ON TABLE one_time_link IS 'Links that log in once. Only a hash of the code stands here.';

GRANT SELECT, INSERT ON known_user TO rijker_command;
GRANT SELECT, INSERT, DELETE ON one_time_link TO rijker_command;
