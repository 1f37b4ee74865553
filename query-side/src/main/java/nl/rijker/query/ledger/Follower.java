package nl.rijker.query.ledger;

/** Takes the log into the live book, in whatever way it arrives. */
interface Follower {
    boolean isRunning();
}
