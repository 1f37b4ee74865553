package nl.rijker.contract.value;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds Dutch citizen service numbers (BSN) in text. UUIDs and dates are passed over: one in thirty
 * UUIDs would hold one by chance.
 */
public final class Bsn {
    private static final Pattern NO_NUMBER =
            Pattern.compile(
                    "(?<![0-9A-Fa-f])[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![0-9A-Fa-f])"
                            + "|(?<![0-9])(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9](?![0-9])");

    /** Nine digits with hardly anything but signs in between, no part of a longer number. */
    private static final Pattern NINE_DIGITS =
            Pattern.compile("(?<![0-9])[0-9](?:[^\\p{L}\\p{N}:]{0,3}[0-9]){8}(?![0-9])");

    private static final Pattern DIGIT = Pattern.compile("[\\p{Nd}&&[^0-9]]");

    private Bsn() {}

    public static boolean isIn(String text) {
        Matcher matcher =
                NINE_DIGITS.matcher(NO_NUMBER.matcher(inLatinDigits(text)).replaceAll("x"));
        for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
            if (passesElevenTest(matcher.group().replaceAll("[^0-9]", ""))) {
                return true;
            }
        }
        return false;
    }

    /** Full-width and other scripts write the same number. */
    private static String inLatinDigits(String text) {
        return DIGIT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll(
                        digit -> String.valueOf(Character.digit(digit.group().codePointAt(0), 10)));
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
