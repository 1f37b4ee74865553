/**
 * The facts every part of the platform shares: events, ids, closed lists. No Spring, Axon or Kafka.
 */
@NullMarked
package nl.rijker.contract;

import org.jspecify.annotations.NullMarked;
