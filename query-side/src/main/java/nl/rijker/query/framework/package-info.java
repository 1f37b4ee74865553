/**
 * A policy framework as it is known at a position, for whoever asks. No figure about young people.
 */
@NullMarked
package nl.rijker.query.framework;

import org.jspecify.annotations.NullMarked;
