/**
 * Rights of the young person over the data about them: erasure and what else counts for all of it.
 */
@NullMarked
package nl.rijker.command.subject;

import org.jspecify.annotations.NullMarked;
