package nl.rijker.standalone.control;

import java.util.Map;
import nl.rijker.command.platform.Actor;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.UserId;

/** Who asks something at the command line, for the access log: the user of the operating system. */
public final class CommandLineUser {
    /** The argument of a task that names this user. */
    public static final String NAME = "by";

    private static final String READABLE = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

    private CommandLineUser() {}

    /** Where the operating system doesn't say, it is the administrator. */
    public static Actor of(Map<String, String> arguments, Municipality municipality) {
        String name = arguments.getOrDefault(NAME, "").replaceAll("[^A-Za-z0-9._-]", "_");
        return new Actor(
                new UserId(name.matches(READABLE) ? name + "@opdrachtregel" : "beheer"),
                Role.ADMINISTRATOR,
                municipality,
                null);
    }
}
