/** The page as people see it, and the lines that it is made of. */
@NullMarked
package nl.rijker.query.page;

import org.jspecify.annotations.NullMarked;
