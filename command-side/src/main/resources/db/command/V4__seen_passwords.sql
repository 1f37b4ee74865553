ALTER TABLE known_user ADD COLUMN password_seen boolean NOT NULL DEFAULT true;
ALTER TABLE known_user ALTER COLUMN password_seen SET DEFAULT false;
COMMENT ON COLUMN known_user.password_seen IS 'Until somebody has seen the password, another one may take its place.';

GRANT UPDATE (password_hash, password_seen) ON known_user TO rijker_command;
