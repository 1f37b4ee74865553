package nl.rijker.contract.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds Dutch citizen service numbers (BSN) in text. */
public final class Bsn {
    /** Nine digits, perhaps with spaces or dots between them, that are no part of a longer word. */
    private static final Pattern NINE_DIGITS =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}_])[0-9](?:[\\s\\u00a0.]{0,2}[0-9]){8}(?![\\p{L}\\p{N}_])");

    private Bsn() {}

    public static boolean isIn(String text) {
        Matcher matcher = NINE_DIGITS.matcher(text);
        for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
            if (passesElevenTest(matcher.group().replaceAll("[^0-9]", ""))) {
                return true;
            }
        }
        return false;
    }

    /** 9d1 + 8d2 + … + 2d8 − d9 is a multiple of eleven; nobody has number zero. */
    private static boolean passesElevenTest(String digits) {
        int sum = -(digits.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0 && !digits.equals("000000000");
    }
}
