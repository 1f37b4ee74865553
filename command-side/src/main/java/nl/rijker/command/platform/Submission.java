package nl.rijker.command.platform;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way to its aggregate.
 *
 * @param expectedVersion the version that the sender saw, if it says so
 */
public record Submission<C extends Command>(
        @TargetAggregateIdentifier String target,
        Actor actor,
        C command,
        @Nullable Long expectedVersion) {
    static <C extends Command> Submission<C> of(
            Actor actor, C command, @Nullable Long expectedVersion) {
        return new Submission<>(
                command.target(actor.municipality()), actor, command, expectedVersion);
    }
}
