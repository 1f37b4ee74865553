package nl.rijker.command.recording;

import nl.rijker.command.rows.BadRows;

/** What became of the rows so far. */
final class Tally {
    private final BadRows bad;
    private long recorded;
    private long repeated;

    Tally(BadRows bad) {
        this.bad = bad;
    }

    void recorded() {
        recorded++;
    }

    void repeated() {
        repeated++;
    }

    long countRecorded() {
        return recorded;
    }

    long countRepeated() {
        return repeated;
    }

    BadRows bad() {
        return bad;
    }
}
