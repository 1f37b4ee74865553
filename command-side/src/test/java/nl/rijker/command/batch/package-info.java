/** What tests stage. */
@NullMarked
package nl.rijker.command.batch;

import org.jspecify.annotations.NullMarked;
