package nl.rijker.command.platform;

import nl.rijker.contract.value.Municipality;

/**
 * Told inside the transaction of an erasure before anything is written: whoever works with data of
 * persons right now throws, and so refuses it.
 */
public record ErasureBegins(Municipality municipality) {}
