/** Voorbeeldstad knows what is true; the platform must find it again. */
@NullMarked
package nl.rijker.standalone.truth;

import org.jspecify.annotations.NullMarked;
