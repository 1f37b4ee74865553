package nl.rijker.command.platform;

import java.util.function.Supplier;
import nl.rijker.contract.value.Municipality;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.stereotype.Component;

/** Transactions that see and write the rows of one municipality. */
@Component
public final class MunicipalTransactions {
    private final TransactionManager transactions;
    private final HandledCommandTable handledCommands;

    MunicipalTransactions(TransactionManager transactions, HandledCommandTable handledCommands) {
        this.transactions = transactions;
        this.handledCommands = handledCommands;
    }

    public <T> T in(Municipality municipality, Supplier<T> work) {
        return transactions.fetchInTransaction(
                () -> {
                    handledCommands.enter(municipality);
                    return work.get();
                });
    }
}
