-- How a day ended is read from the log by whoever needs it.
ALTER TABLE publisher DROP COLUMN last_day;
