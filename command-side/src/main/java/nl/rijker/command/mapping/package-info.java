/** Which headers mean which columns in the files of one source. */
@NullMarked
package nl.rijker.command.mapping;

import org.jspecify.annotations.NullMarked;
