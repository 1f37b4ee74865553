/** Instrument versions, their scoring, and what their scales measure. */
@NullMarked
package nl.rijker.command.instrument;

import org.jspecify.annotations.NullMarked;
