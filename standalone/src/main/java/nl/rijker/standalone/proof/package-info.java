/** What a check of the log found, in words; the check of a file needs no running application. */
@NullMarked
package nl.rijker.standalone.proof;

import org.jspecify.annotations.NullMarked;
