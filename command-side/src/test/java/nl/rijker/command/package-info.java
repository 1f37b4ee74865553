/** The command side as its clients meet it: over HTTP, on a real PostgreSQL. */
@NullMarked
package nl.rijker.command;

import org.jspecify.annotations.NullMarked;
