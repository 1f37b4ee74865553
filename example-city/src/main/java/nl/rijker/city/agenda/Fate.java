package nl.rijker.city.agenda;

/** What becomes of a fact in the books. */
public enum Fate {
    /** It never took place. */
    ABSENT(0),
    RECORDED(1),
    /** Recorded wrongly first, then as it was. */
    CORRECTED(2),
    /** A mistake was recorded too, and withdrawn. */
    WITHDRAWN(3);

    private static final long FATE = 1;
    private static final double CORRECTED_SHARE = 0.02;
    private static final double WITHDRAWN_SHARE = 0.01;

    private final int entries;

    Fate(int entries) {
        this.entries = entries;
    }

    public int entries() {
        return entries;
    }

    public static Fate of(long factSeed) {
        double fraction = new Dice(Dice.seed(factSeed, FATE)).fraction();
        if (fraction < CORRECTED_SHARE) {
            return CORRECTED;
        }
        return fraction < CORRECTED_SHARE + WITHDRAWN_SHARE ? WITHDRAWN : RECORDED;
    }
}
