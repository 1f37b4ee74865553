/** The laws of the ledger, over generated commands, real decisions, events and postings. */
@NullMarked
package nl.rijker.standalone.law;

import org.jspecify.annotations.NullMarked;
