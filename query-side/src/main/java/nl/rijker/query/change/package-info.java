/** Change per scale between two moments. */
@NullMarked
package nl.rijker.query.change;

import org.jspecify.annotations.NullMarked;
