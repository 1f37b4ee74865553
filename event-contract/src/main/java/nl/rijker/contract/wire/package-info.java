/** How recorded events travel from the command side to query sides that run as other processes. */
@NullMarked
package nl.rijker.contract.wire;

import org.jspecify.annotations.NullMarked;
