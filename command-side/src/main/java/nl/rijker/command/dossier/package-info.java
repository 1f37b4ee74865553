/**
 * Right of access: what is recorded of one young person, opened and readable. Nothing is decided
 * here.
 */
@NullMarked
package nl.rijker.command.dossier;

import org.jspecify.annotations.NullMarked;
