/**
 * The application's own PostgreSQL: a real one, locked to this machine, started and stopped with
 * the application.
 */
@NullMarked
package nl.rijker.standalone.database;

import org.jspecify.annotations.NullMarked;
