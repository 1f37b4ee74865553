/** Rows of a staged file become facts: they are read, rehearsed, and recorded to the end. */
@NullMarked
package nl.rijker.command.recording;

import org.jspecify.annotations.NullMarked;
