/** Sessions, hours, visits and known participants. */
@NullMarked
package nl.rijker.query.delivery;

import org.jspecify.annotations.NullMarked;
