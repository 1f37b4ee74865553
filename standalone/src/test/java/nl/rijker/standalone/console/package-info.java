/** Proofs of the command line, in this process and through the script. */
@NullMarked
package nl.rijker.standalone.console;

import org.jspecify.annotations.NullMarked;
