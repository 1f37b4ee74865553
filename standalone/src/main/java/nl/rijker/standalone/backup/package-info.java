/**
 * Back-ups of a whole database and their way back, with nothing but a login and a key: what is in
 * one is asked of the database's own catalogue; what must not come back is left out on the way in.
 */
@NullMarked
package nl.rijker.standalone.backup;

import org.jspecify.annotations.NullMarked;
