/** A policy framework as a municipality adopts it. Figures about it belong to the query side. */
@NullMarked
package nl.rijker.command.framework;

import org.jspecify.annotations.NullMarked;
