package nl.rijker.command.rows;

import org.jspecify.annotations.Nullable;

/** Something in a file that can't be taken as it is. */
public final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String header;
    private final Flaw flaw;

    public Unfit(@Nullable String header, Flaw flaw) {
        super(flaw.name(), null, false, false);
        this.header = header;
        this.flaw = flaw;
    }

    public @Nullable String header() {
        return header;
    }

    public Flaw flaw() {
        return flaw;
    }
}
