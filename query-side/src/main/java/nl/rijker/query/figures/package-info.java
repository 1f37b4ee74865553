/**
 * The basis and the breakdown that all figures share. Each family of figures has a package of its
 * own.
 */
@NullMarked
package nl.rijker.query.figures;

import org.jspecify.annotations.NullMarked;
