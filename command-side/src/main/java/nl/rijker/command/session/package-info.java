/** Sessions: counts of what was delivered, never a person. */
@NullMarked
package nl.rijker.command.session;

import org.jspecify.annotations.NullMarked;
