/** Where Voorbeeldstad works and who does it: areas, schools, holidays, organisations. */
@NullMarked
package nl.rijker.city.place;

import org.jspecify.annotations.NullMarked;
