package nl.rijker.command.erasure;

/**
 * A list of erased subjects that can't be followed, told in Dutch: whoever keeps it can mend it.
 */
public final class UnfitList extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    UnfitList(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
