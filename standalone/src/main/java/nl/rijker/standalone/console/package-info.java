/** The command line: plain Dutch, results on standard output, everything else on standard error. */
@NullMarked
package nl.rijker.standalone.console;

import org.jspecify.annotations.NullMarked;
