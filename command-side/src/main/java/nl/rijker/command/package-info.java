/** The application of the command side. What decides belongs in the package of its aggregate. */
@NullMarked
package nl.rijker.command;

import org.jspecify.annotations.NullMarked;
