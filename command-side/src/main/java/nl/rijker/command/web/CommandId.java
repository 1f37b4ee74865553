package nl.rijker.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The client's own number of a command, so that sending it again changes nothing. */
public final class CommandId {
    private static final String HEADER = "Command-Id";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private CommandId() {}

    public static String of(HttpServletRequest request) {
        String id = request.getHeader(HEADER);
        if (id == null) {
            throw new Faulted(new Fault.CommandIdMissing());
        }
        if (!FORM.matcher(id).matches()) {
            throw new Faulted(new Fault.CommandIdInvalid());
        }
        TextCheck.checkText(HEADER, id);
        return id;
    }
}
