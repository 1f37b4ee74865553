package nl.rijker.command.platform;

/** Rolls back a transaction that must be whole. */
final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undone() {
        super("undone", null, false, false);
    }
}
