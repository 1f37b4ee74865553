/** Tests of how a staged file is read. */
@NullMarked
package nl.rijker.command.recording;

import org.jspecify.annotations.NullMarked;
