/** Every way to change a log behind our backs, planted in a real database. */
@NullMarked
package nl.rijker.command.chain;

import org.jspecify.annotations.NullMarked;
