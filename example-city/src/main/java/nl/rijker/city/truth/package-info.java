/** The truth of one city, as it is written beside its command file. */
@NullMarked
package nl.rijker.city.truth;

import org.jspecify.annotations.NullMarked;
