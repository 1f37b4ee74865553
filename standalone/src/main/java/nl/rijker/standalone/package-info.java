/** Both sides in one process, and the command line in front of them. */
@NullMarked
package nl.rijker.standalone;

import org.jspecify.annotations.NullMarked;
