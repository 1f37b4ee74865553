/** Proofs of the embedded database against the real thing. */
@NullMarked
package nl.rijker.standalone.database;

import org.jspecify.annotations.NullMarked;
