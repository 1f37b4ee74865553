package nl.rijker.command.provider;

import nl.rijker.command.platform.Command;
import nl.rijker.contract.value.ProviderId;

/** What an administrator asks about a provider. */
public sealed interface ProviderCommand extends Command {
    ProviderId provider();

    @Override
    default String aggregate() {
        return Provider.TYPE;
    }

    @Override
    default String id() {
        return provider().value();
    }

    record RegisterProvider(ProviderId provider, String name) implements ProviderCommand {}
}
