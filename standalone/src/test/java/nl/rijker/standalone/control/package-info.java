/** Proofs of the control channel over real HTTP. */
@NullMarked
package nl.rijker.standalone.control;

import org.jspecify.annotations.NullMarked;
