/** The application as real processes, killed without warning. */
@NullMarked
package nl.rijker.standalone.installation;

import org.jspecify.annotations.NullMarked;
