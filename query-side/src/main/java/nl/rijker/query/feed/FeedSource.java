package nl.rijker.query.feed;

/** The way in which the log comes to the live book. */
public enum FeedSource {
    /** Read by the ledger itself. */
    LOG,
    /** Sent by the command side through a broker. */
    BROKER
}
