/** Values, without anything around them. */
@NullMarked
package nl.rijker.contract.value;

import org.jspecify.annotations.NullMarked;
