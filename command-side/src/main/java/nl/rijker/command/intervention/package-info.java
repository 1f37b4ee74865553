/** Interventions: planned, started, adjusted, ended. */
@NullMarked
package nl.rijker.command.intervention;

import org.jspecify.annotations.NullMarked;
