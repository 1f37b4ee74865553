/**
 * Work on an installation of several processes with a PostgreSQL of its own, as the environment
 * describes it: log, back-up and restore. Knows nothing of data directories.
 */
@NullMarked
package nl.rijker.standalone.set;

import org.jspecify.annotations.NullMarked;
