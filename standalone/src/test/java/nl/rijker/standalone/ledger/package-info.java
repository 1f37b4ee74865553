/**
 * Proofs of the ledger on a real PostgreSQL: real commands on one side, balances and figures on the
 * other.
 */
@NullMarked
package nl.rijker.standalone.ledger;

import org.jspecify.annotations.NullMarked;
