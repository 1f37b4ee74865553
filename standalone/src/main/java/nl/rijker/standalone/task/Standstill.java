package nl.rijker.standalone.task;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rijker.standalone.UserError;

/** Where the ledger stands still. */
public sealed interface Standstill {
    /** An event that can't be posted. */
    record AtEvent(long position) implements Standstill {}

    /** A record of the broker that can't be read; it has no position. */
    record AtRecord(int partition, long offset) implements Standstill {}

    Pattern PLACE = Pattern.compile("(?:(\\d{1,5}):)?(\\d{1,18})");

    /**
     * @param place {@code 1234} for a position, {@code 2:57} for record 57 of partition 2
     */
    static Standstill of(String place) {
        Matcher matcher = PLACE.matcher(place);
        if (!matcher.matches()) {
            throw new UserError(
                    "Geef een positie, zoals 1234, of deel:nummer van een bericht, zoals 2:57. Zie:"
                            + " ./rijker feed status.");
        }
        long number = Long.parseLong(matcher.group(2));
        return matcher.group(1) == null
                ? new AtEvent(number)
                : new AtRecord(Integer.parseInt(matcher.group(1)), number);
    }
}
