/** Trajectories started and ended. */
@NullMarked
package nl.rijker.query.trajectories;

import org.jspecify.annotations.NullMarked;
