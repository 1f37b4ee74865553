package nl.rijker.command.root;

/** A line that wasn't written there with this key. */
public final class ForgedRoot extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long number;

    ForgedRoot(long number, Throwable cause) {
        super("root " + number + " is not what was signed", cause);
        this.number = number;
    }

    /** Of the line, from 1. */
    public long number() {
        return number;
    }
}
