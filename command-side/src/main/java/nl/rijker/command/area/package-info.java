/** Divisions of a municipality into areas, and their splits. */
@NullMarked
package nl.rijker.command.area;

import org.jspecify.annotations.NullMarked;
