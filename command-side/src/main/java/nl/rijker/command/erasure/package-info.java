/**
 * The list of erased subjects beside the log: what it says, and that both stay in step. Who may be
 * erased is decided elsewhere.
 */
@NullMarked
package nl.rijker.command.erasure;

import org.jspecify.annotations.NullMarked;
