/** The command side as a process of its own. */
@NullMarked
package nl.rijker.commandside;

import org.jspecify.annotations.NullMarked;
