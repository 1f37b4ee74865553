/** Voorbeeldstad: a made-up city, the same for the same seed, with its planted truth. */
@NullMarked
package nl.rijker.city;

import org.jspecify.annotations.NullMarked;
