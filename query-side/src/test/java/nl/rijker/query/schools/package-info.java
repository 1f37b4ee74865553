/** Tests of the hours at schools. */
@NullMarked
package nl.rijker.query.schools;

import org.jspecify.annotations.NullMarked;
