package nl.rijker.command.chain;

/** Ends a check at the first deviation. */
public final class Deviates extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Deviation deviation;

    public Deviates(Deviation deviation) {
        super(deviation.toString());
        this.deviation = deviation;
    }

    public Deviation deviation() {
        return deviation;
    }
}
