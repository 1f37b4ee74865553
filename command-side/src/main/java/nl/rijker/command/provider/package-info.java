/** Providers of youth work. */
@NullMarked
package nl.rijker.command.provider;

import org.jspecify.annotations.NullMarked;
