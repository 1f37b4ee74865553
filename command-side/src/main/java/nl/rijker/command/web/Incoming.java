package nl.rijker.command.web;

import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.Reasoned;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.platform.Request;
import org.jspecify.annotations.Nullable;

/**
 * A command as a client sent it, complete and well-formed.
 *
 * @param body the command as JSON, to tell a repeat from another command under the same id
 * @param creates whether it brings something new into being
 */
public record Incoming<C extends Command>(
        String commandId,
        Actor actor,
        C command,
        @Nullable Long expectedVersion,
        String body,
        boolean creates) {
    public Incoming {
        if (command instanceof Reasoned reasoned && !reasoned.reason().isForPeople()) {
            throw new Refused(new Refusal.ReasonNotForPeople("reason", reasoned.reason()));
        }
    }

    Request request() {
        return new Request(commandId, actor, command, expectedVersion, body, null);
    }
}
