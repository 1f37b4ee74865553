/** Who asks, and what that role may see. Numbers are computed elsewhere. */
@NullMarked
package nl.rijker.query.access;

import org.jspecify.annotations.NullMarked;
