/** A file that a provider sent: what is kept of it, under which key, and how far it is. */
@NullMarked
package nl.rijker.command.batch;

import org.jspecify.annotations.NullMarked;
