package nl.rijker.command.web;

/** Carries a fault out of the reading of a request or a file. */
public final class Faulted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    public Faulted(Fault fault) {
        super(fault.code(), null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
