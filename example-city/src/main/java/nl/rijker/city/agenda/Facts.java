package nl.rijker.city.agenda;

/**
 * Facts of one kind about one entity, in order of their day. Each is worked out anew whenever it is
 * needed, so that nothing but its number has to be kept.
 */
public interface Facts {
    int count();

    int day(int number);

    /** The seed of everything that chance decides about the fact. */
    long seed(int number);

    default Fate fate(int number) {
        return Fate.of(seed(number));
    }

    /**
     * @param step 0 for what is recorded first, up to one below the entries of the fate
     */
    Asked asked(int number, Fate fate, int step);

    /** How many entries all of them will make together. */
    default int entries() {
        int entries = 0;
        for (int number = 0; number < count(); number++) {
            entries += fate(number).entries();
        }
        return entries;
    }
}
