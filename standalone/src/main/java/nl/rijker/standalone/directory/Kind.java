package nl.rijker.standalone.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A directory holds either made-up or real facts, for ever. */
public enum Kind {
    DEMO,
    LIVE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
