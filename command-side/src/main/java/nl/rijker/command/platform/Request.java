package nl.rijker.command.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command as it reaches the desk.
 *
 * @param commandId made by the client; the same again changes nothing and answers the same
 * @param body what the client sent, to tell a repeat from another command under the same id
 * @param simulated recorded time of the example city's loader; absent everywhere else
 */
public record Request(
        String commandId,
        Actor actor,
        Command command,
        @Nullable Long expectedVersion,
        String body,
        @Nullable Instant simulated) {}
