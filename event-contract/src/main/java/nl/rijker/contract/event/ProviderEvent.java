package nl.rijker.contract.event;

import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;

/** What happened to a provider. */
public sealed interface ProviderEvent extends Event {
    ProviderId provider();

    record ProviderRegistered(Municipality municipality, ProviderId provider, String name)
            implements ProviderEvent {}
}
