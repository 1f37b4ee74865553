/** Postings, balances, fact rows and books: what events amount to. No figure is computed here. */
@NullMarked
package nl.rijker.query.ledger;

import org.jspecify.annotations.NullMarked;
