/** Pure functions on numbers; imports nothing of ours. */
@NullMarked
package nl.rijker.query.statistics;

import org.jspecify.annotations.NullMarked;
