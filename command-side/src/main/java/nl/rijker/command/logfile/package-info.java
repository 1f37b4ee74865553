/** The log as a file: written, checked line by line, and read into an empty installation. */
@NullMarked
package nl.rijker.command.logfile;

import org.jspecify.annotations.NullMarked;
