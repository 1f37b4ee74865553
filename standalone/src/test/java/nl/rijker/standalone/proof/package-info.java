/** The proof against change at full size. */
@NullMarked
package nl.rijker.standalone.proof;

import org.jspecify.annotations.NullMarked;
