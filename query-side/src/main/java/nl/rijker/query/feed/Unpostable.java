package nl.rijker.query.feed;

import nl.rijker.contract.json.Unreadable;

/**
 * An event that can't be read or posted. Nothing after it may be posted before somebody has mended
 * the program or has chosen to leave the event out. The message names no value.
 */
public final class Unpostable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long position;

    Unpostable(long position, Unreadable cause) {
        super("position %d, %s".formatted(position, cause.getMessage()), cause);
        this.position = position;
    }

    public Unpostable(long position, String type, RuntimeException cause) {
        super(
                "position %d, %s: %s".formatted(position, type, cause.getClass().getSimpleName()),
                cause);
        this.position = position;
    }

    public long position() {
        return position;
    }
}
