/** Trajectories: measurements and attendance of one subject, and the end. */
@NullMarked
package nl.rijker.command.trajectory;

import org.jspecify.annotations.NullMarked;
