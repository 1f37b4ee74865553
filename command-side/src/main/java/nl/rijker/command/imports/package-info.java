/** Files of a provider become facts, all or as far as they are right, and can be revoked. */
@NullMarked
package nl.rijker.command.imports;

import org.jspecify.annotations.NullMarked;
