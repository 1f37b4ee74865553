package nl.rijker.query.feed;

/**
 * A record of a broker that the chain can't be followed by. It has no position; partition and
 * offset name it. The message names no value.
 */
public final class UnreadableRecord extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long offset;

    public UnreadableRecord(long offset, String why) {
        super("offset %d: %s".formatted(offset, why));
        this.offset = offset;
    }

    public long offset() {
        return offset;
    }
}
