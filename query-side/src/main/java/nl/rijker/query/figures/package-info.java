/** Figures computed from balances and fact rows at one basis. */
@NullMarked
package nl.rijker.query.figures;

import org.jspecify.annotations.NullMarked;
