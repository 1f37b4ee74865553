/** Young people on their way through an intervention: trajectories, attendance, measurements. */
@NullMarked
package nl.rijker.city.youth;

import org.jspecify.annotations.NullMarked;
