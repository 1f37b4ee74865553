/** Wiring of the query side: data sources, transactions per municipality, the requester. */
@NullMarked
package nl.rijker.query.platform;

import org.jspecify.annotations.NullMarked;
