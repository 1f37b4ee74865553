package nl.rijker.command.platform;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Handles each command in a unit of work nested in that of its batch, without a transaction of its
 * own: a refused command fails alone, the others commit together.
 */
final class NestingCommandBus extends SimpleCommandBus {
    NestingCommandBus() {
        super(builder());
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        UnitOfWork<CommandMessage<?>> nested = DefaultUnitOfWork.startAndGet(command);
        callback.onResult(
                command,
                GenericCommandResultMessage.asCommandResultMessage(
                        nested.executeWithResult(
                                () -> {
                                    nested.registerCorrelationDataProvider(
                                            message -> EventOrigin.of(message.getMetaData()));
                                    return handler.handle(command);
                                },
                                RollbackConfigurationType.ANY_THROWABLE)));
    }
}
