package nl.rijker.command.rows;

/** Ends the making of a fact: which of its rows stands in the way, and why. */
final class RowRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final transient StagedRow row;
    final RuntimeException reason;

    RowRefused(StagedRow row, RuntimeException reason) {
        super("row refused", null, false, false);
        this.row = row;
        this.reason = reason;
    }
}
