/** Hours at schools by school week, against the norm. */
@NullMarked
package nl.rijker.query.schools;

import org.jspecify.annotations.NullMarked;
