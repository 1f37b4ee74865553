/** The facts: one sealed family per aggregate. A shape only ever grows by an optional field. */
@NullMarked
package nl.rijker.contract.event;

import org.jspecify.annotations.NullMarked;
