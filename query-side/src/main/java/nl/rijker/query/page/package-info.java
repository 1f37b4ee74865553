/**
 * The page that people see after they log in: the ten protective factors with what changed on each
 * scale. Figures are computed elsewhere; here they are put into lines, drawn and worded.
 */
@NullMarked
package nl.rijker.query.page;

import org.jspecify.annotations.NullMarked;
