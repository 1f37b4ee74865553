package nl.rijker.command.platform;

import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import org.jspecify.annotations.Nullable;

/**
 * Told inside the transaction of an erasure, to whoever keeps something of persons elsewhere.
 *
 * @param provider whose client it was; absent where the key table has lost it already
 */
public record ErasedClient(Municipality municipality, @Nullable ProviderId provider) {}
