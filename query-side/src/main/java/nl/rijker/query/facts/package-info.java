/**
 * {@code /v1/events}: the published shapes of what is in the log. What happened isn't told here.
 */
@NullMarked
package nl.rijker.query.facts;

import org.jspecify.annotations.NullMarked;
