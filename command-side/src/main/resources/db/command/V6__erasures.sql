-- Each start and each back-up asks who was erased; the log is long and these are few.
CREATE INDEX event_of_erasure ON event (global_index) WHERE payload_type = 'subject-erased';
