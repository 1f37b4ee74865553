/**
 * Proof against change: chains the stored events, signs roots of the chain, and checks all of it.
 * Follows the log on its own, so that no command waits for it.
 */
@NullMarked
package nl.rijker.command.chain;

import org.jspecify.annotations.NullMarked;
