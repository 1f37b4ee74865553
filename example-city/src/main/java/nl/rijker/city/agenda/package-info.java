/**
 * When things happen in Voorbeeldstad and when they are recorded: dice, weeks, the agenda. Knows no
 * youth work.
 */
@NullMarked
package nl.rijker.city.agenda;

import org.jspecify.annotations.NullMarked;
