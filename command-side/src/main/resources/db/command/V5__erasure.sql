CREATE INDEX person_of_subject ON person (subject);

-- Samples of these columns would keep what an erasure destroys.
ALTER TABLE subject_key ALTER COLUMN wrapped SET STATISTICS 0;
ALTER TABLE provider_key ALTER COLUMN wrapped SET STATISTICS 0;
ALTER TABLE person ALTER COLUMN client_hmac SET STATISTICS 0;
