package nl.rijker.command.dossier;

import java.util.Locale;
import java.util.ResourceBundle;

/** What events, fields and closed choices are called in a dossier; anything else stays as it is. */
final class Labels {
    private static final ResourceBundle DUTCH =
            ResourceBundle.getBundle(
                    "dossier",
                    Locale.of("nl"),
                    ResourceBundle.Control.getNoFallbackControl(
                            ResourceBundle.Control.FORMAT_PROPERTIES));

    private Labels() {}

    static boolean has(String word) {
        return DUTCH.containsKey(word);
    }

    static String of(String word) {
        return has(word) ? DUTCH.getString(word) : word;
    }
}
