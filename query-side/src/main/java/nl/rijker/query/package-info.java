/** The application of the query side. It reads events and never sends a command. */
@NullMarked
package nl.rijker.query;

import org.jspecify.annotations.NullMarked;
