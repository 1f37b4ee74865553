/** The data directory: what lies where, who may read it, which kind it is and who holds it. */
@NullMarked
package nl.rijker.standalone.directory;

import org.jspecify.annotations.NullMarked;
