/** Publishes the log to query sides that run as other processes. */
@NullMarked
package nl.rijker.command.publisher;

import org.jspecify.annotations.NullMarked;
