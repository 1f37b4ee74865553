/** Who has been quiet for so long that what is sealed about them must go, and not come back. */
@NullMarked
package nl.rijker.command.retention;

import org.jspecify.annotations.NullMarked;
