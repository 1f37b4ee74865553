/** What leaves the house: protected tables of closed quarters. */
@NullMarked
package nl.rijker.query.statement;

import org.jspecify.annotations.NullMarked;
