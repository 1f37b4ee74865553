package nl.rijker.command.platform;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import nl.rijker.command.platform.Outcome.NotRecorded;
import nl.rijker.command.platform.Outcome.Recorded;
import nl.rijker.contract.value.Municipality;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Sends a command over the bus to its aggregate, in the transaction of the caller. */
@Component
final class Dispatch {
    private final CommandBus bus;
    private final Persons persons;
    private final References references;

    Dispatch(CommandBus bus, Persons persons, References references) {
        this.bus = bus;
        this.persons = persons;
        this.references = references;
    }

    /**
     * @return never {@link Outcome.Repeated}: it doesn't look whether the command was sent before
     */
    Outcome of(Municipality municipality, Request request) {
        if (!request.actor().municipality().equals(municipality)) {
            throw new IllegalArgumentException("a transaction holds commands of one municipality");
        }
        Instant simulated = request.simulated();
        Supplier<Outcome> work = () -> send(request);
        return simulated == null ? work.get() : RecordingClock.at(simulated, work);
    }

    private Outcome send(Request request) {
        Command command;
        try {
            command = request.command().identified(request.actor(), persons, references);
        } catch (Refused unknown) {
            return new NotRecorded(unknown);
        }
        AtomicReference<CommandResultMessage<?>> result = new AtomicReference<>();
        bus.dispatch(
                message(request, command),
                (CommandMessage<?> message, CommandResultMessage<?> answer) -> result.set(answer));
        CommandResultMessage<?> answer = result.get();
        return answer.isExceptional()
                ? new NotRecorded(answer.exceptionResult())
                : new Recorded(new Receipt(command.id(), (Long) answer.getPayload()));
    }

    private static CommandMessage<Submission<Command>> message(Request request, Command command) {
        MetaData origin =
                MetaData.with(EventOrigin.USER, request.actor().user().value())
                        .and(EventOrigin.COMMAND, request.commandId());
        return new GenericCommandMessage<>(
                new GenericMessage<>(
                        Submission.of(request.actor(), command, request.expectedVersion()),
                        request.simulated() == null
                                ? origin
                                : origin.and(EventOrigin.SIMULATED, true)),
                command.aggregate());
    }
}
