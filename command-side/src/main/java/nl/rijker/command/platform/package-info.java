/**
 * What every aggregate decides with: actor, references, persons, refusals; and the wiring of Axon.
 * No aggregate.
 */
@NullMarked
package nl.rijker.command.platform;

import org.jspecify.annotations.NullMarked;
