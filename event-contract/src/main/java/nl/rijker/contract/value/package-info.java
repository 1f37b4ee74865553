/** Ids, closed lists and amounts that events are made of. No rule of an aggregate. */
@NullMarked
package nl.rijker.contract.value;

import org.jspecify.annotations.NullMarked;
