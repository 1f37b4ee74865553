package nl.rijker.query.access;

import java.util.regex.Pattern;
import nl.rijker.contract.value.Bsn;
import org.jspecify.annotations.Nullable;

/** What may be noted of what somebody sent: short, readable, and no number of a person. */
public final class AddressText {
    private static final int LONGEST = 100;
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FFFD}]");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,40}");

    private AddressText() {}

    /** Refuses a parameter that mustn't stand in an address or in the access log. */
    public static void check(String name, String value) {
        String shown = name(name);
        if (value.length() > LONGEST || UNREADABLE.matcher(value).find()) {
            throw new NotShown(Reason.UNREADABLE_PARAMETER, shown);
        }
        if (Bsn.isIn(value) || Bsn.isIn(name)) {
            throw new NotShown(Reason.PERSON_IN_ADDRESS, shown);
        }
    }

    /** The name of a parameter as it may be repeated to whoever sent it. */
    public static String name(String name) {
        return NAME.matcher(name).matches() ? name : "…";
    }

    /** A purpose as it is noted; none where it names a person. */
    static @Nullable String purpose(@Nullable String claimed) {
        String readable =
                claimed == null ? "" : UNREADABLE.matcher(claimed).replaceAll(" ").strip();
        return readable.isEmpty() || Bsn.isIn(readable) ? null : readable;
    }
}
