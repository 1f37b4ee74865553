/** The file of a log, and every way to change it. */
@NullMarked
package nl.rijker.command.logfile;

import org.jspecify.annotations.NullMarked;
