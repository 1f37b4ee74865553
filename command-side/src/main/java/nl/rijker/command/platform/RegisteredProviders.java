package nl.rijker.command.platform;

import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.stereotype.Component;

/** Which providers a municipality has, for whoever adds a user. */
@Component
public final class RegisteredProviders {
    private final TransactionManager transactions;
    private final HandledCommandTable handledCommands;
    private final References references;

    RegisteredProviders(
            TransactionManager transactions,
            HandledCommandTable handledCommands,
            References references) {
        this.transactions = transactions;
        this.handledCommands = handledCommands;
        this.references = references;
    }

    public boolean has(Municipality municipality, ProviderId provider) {
        return transactions.fetchInTransaction(
                () -> {
                    handledCommands.enter(municipality);
                    return references.provider(municipality, provider).isPresent();
                });
    }
}
