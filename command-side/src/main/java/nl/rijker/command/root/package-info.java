/**
 * Signed roots of the log in a file outside the database: what whoever owns the database can't make
 * again. Knows nothing of events and of the database.
 */
@NullMarked
package nl.rijker.command.root;

import org.jspecify.annotations.NullMarked;
