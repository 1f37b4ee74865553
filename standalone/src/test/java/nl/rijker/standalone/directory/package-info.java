/** Proofs that one directory has one kind, one holder and one set of secrets. */
@NullMarked
package nl.rijker.standalone.directory;

import org.jspecify.annotations.NullMarked;
