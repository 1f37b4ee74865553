/** Reads the log in the order of its positions. What an event means belongs to the ledger. */
@NullMarked
package nl.rijker.query.feed;

import org.jspecify.annotations.NullMarked;
