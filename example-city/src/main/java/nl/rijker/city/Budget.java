package nl.rijker.city;

/**
 * How many of the wanted entries are spoken for. Whatever begins reserves all it will ever make.
 */
final class Budget {
    private long left;

    Budget(long entries) {
        left = entries;
    }

    long left() {
        return left;
    }

    boolean affords(int entries) {
        return entries <= left;
    }

    void reserve(long entries) {
        if (entries > left) {
            throw new IllegalArgumentException(
                    "too few events for this city: %d more are needed".formatted(entries - left));
        }
        left -= entries;
    }
}
