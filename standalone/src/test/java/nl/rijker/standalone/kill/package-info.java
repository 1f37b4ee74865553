/** The application as real processes, killed without warning. */
@NullMarked
package nl.rijker.standalone.kill;

import org.jspecify.annotations.NullMarked;
