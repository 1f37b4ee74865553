/** The query side as a process of its own. */
@NullMarked
package nl.rijker.queryside;

import org.jspecify.annotations.NullMarked;
