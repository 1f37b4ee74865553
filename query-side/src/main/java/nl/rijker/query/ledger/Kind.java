package nl.rijker.query.ledger;

/** What an account counts. */
public enum Kind {
    /** n, Σx, Σx² of scale scores at a moment. */
    SCALE_LEVEL,
    /** n, Σpre, Σpost, Σpre², Σpost², Σpre·post and reliable-change classes of pairs. */
    SCALE_CHANGE,
    /** n sessions, Σ minutes they lasted. */
    SESSIONS,
    /** n sessions, Σ minutes of all workers. */
    WORKER_TIME,
    /** n sessions, Σ visits. */
    VISITS,
    /** n attendances of known persons, Σ minutes. */
    ATTENDANCE,
    /** n trajectories started. */
    STARTED,
    /** n trajectories ended, by reason. */
    ENDED
}
