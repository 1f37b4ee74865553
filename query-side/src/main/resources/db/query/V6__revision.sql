-- What stands here was written when every event had its first revision.
ALTER TABLE joined_event ADD COLUMN revision text NOT NULL DEFAULT '1';
ALTER TABLE joined_event ALTER COLUMN revision DROP DEFAULT;
