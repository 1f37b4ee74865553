package nl.rijker.command.logfile;

/** Nothing was read in. */
public final class ImportRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImportRefusal refusal;

    ImportRefused(ImportRefusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    public ImportRefusal refusal() {
        return refusal;
    }
}
