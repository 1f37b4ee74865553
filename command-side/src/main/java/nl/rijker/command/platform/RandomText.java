package nl.rijker.command.platform;

import java.security.SecureRandom;

/** Random letters and digits that people can read aloud and type over: five bits each. */
public final class RandomText {
    private static final String ALPHABET = "abcdefghijkmnopqrstuvwxyz2345679";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    public static String of(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
