/** Interventions and their sessions, from plan to end. */
@NullMarked
package nl.rijker.city.work;

import org.jspecify.annotations.NullMarked;
