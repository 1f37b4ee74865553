package nl.rijker.contract.value;

/** Text that a person can read. */
public final class PlainText {
    private PlainText() {}

    public static boolean is(String text) {
        return text.codePoints().noneMatch(PlainText::isBroken);
    }

    /** Half a surrogate pair, or a control character other than tab and line ends. */
    private static boolean isBroken(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE
                || (Character.isISOControl(codePoint) && "\t\n\r".indexOf(codePoint) < 0);
    }
}
