package nl.rijker.command.platform;

import java.util.List;
import nl.rijker.contract.event.Event;

/**
 * An aggregate: it decides from its own fields, the command and the circumstances, and only assigns
 * what happened. No clock, query or log inside.
 */
public interface Decider<C extends Command, E extends Event> {
    /** What happens because of the command; {@link Refused} if nothing may. */
    List<E> decide(C command, Circumstances given);

    void on(E event);
}
