/** What Voorbeeldstad offers, with the change planted in it; read from a data file. */
@NullMarked
package nl.rijker.city.offer;

import org.jspecify.annotations.NullMarked;
