package nl.rijker.command.platform;

import java.util.regex.Pattern;

/** A provider's own number for a young person: letters, digits and hyphens, never a name. */
public final class ClientNumberForm {
    private static final Pattern FORM = Pattern.compile("(?=.*[0-9])[A-Za-z0-9-]{1,30}");

    private ClientNumberForm() {}

    public static void check(String clientNumber) {
        if (!FORM.matcher(clientNumber).matches()) {
            throw new Refused(new Refusal.ClientNumberUnfit());
        }
    }
}
