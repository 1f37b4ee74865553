/** A provider takes its own records out, readable without the platform. */
@NullMarked
package nl.rijker.command.takeout;

import org.jspecify.annotations.NullMarked;
