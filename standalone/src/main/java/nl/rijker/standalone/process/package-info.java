/**
 * The application as a process of the operating system: launched, found again, and its one run
 * described.
 */
@NullMarked
package nl.rijker.standalone.process;

import org.jspecify.annotations.NullMarked;
