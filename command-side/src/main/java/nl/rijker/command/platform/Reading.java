package nl.rijker.command.platform;

import java.util.function.Supplier;
import nl.rijker.contract.value.Municipality;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.stereotype.Component;

/** A transaction of one municipality, for reads and what is noted of them. */
@Component
public final class Reading {
    private final TransactionManager transactions;
    private final HandledCommandTable handledCommands;

    Reading(TransactionManager transactions, HandledCommandTable handledCommands) {
        this.transactions = transactions;
        this.handledCommands = handledCommands;
    }

    public <T> T in(Municipality municipality, Supplier<T> read) {
        return transactions.fetchInTransaction(
                () -> {
                    handledCommands.enter(municipality);
                    return read.get();
                });
    }
}
