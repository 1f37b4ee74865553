/** What the rows of a provider's file mean: columns, values, and the commands they become. */
@NullMarked
package nl.rijker.command.rows;

import org.jspecify.annotations.NullMarked;
