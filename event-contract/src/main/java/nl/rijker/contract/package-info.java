/** The facts every part of the platform shares, without Spring, Axon or Kafka. */
@NullMarked
package nl.rijker.contract;

import org.jspecify.annotations.NullMarked;
