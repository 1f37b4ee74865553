/** Tests of what all figures share. */
@NullMarked
package nl.rijker.query.figures;

import org.jspecify.annotations.NullMarked;
