-- A replay fills a whole book at once; the feed gathers its statistics before it goes live.
GRANT MAINTAIN ON account_0, account_1, posting_0, posting_1, fact_0, fact_1 TO rijker_feed;
