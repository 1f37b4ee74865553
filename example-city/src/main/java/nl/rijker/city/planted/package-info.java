/** The planted truth: how answers come about, who drops out, and what must be found again. */
@NullMarked
package nl.rijker.city.planted;

import org.jspecify.annotations.NullMarked;
