/** How facts are written: logical names, revisions and the one JSON mapper. */
@NullMarked
package nl.rijker.contract.json;

import org.jspecify.annotations.NullMarked;
