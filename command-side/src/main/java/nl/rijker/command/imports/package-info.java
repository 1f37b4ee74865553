/** What a provider asks about files: send one, list them, fetch bad rows, take one back. */
@NullMarked
package nl.rijker.command.imports;

import org.jspecify.annotations.NullMarked;
