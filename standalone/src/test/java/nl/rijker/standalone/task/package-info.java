/** What the command line asks, answered by the whole application on its own database. */
@NullMarked
package nl.rijker.standalone.task;

import org.jspecify.annotations.NullMarked;
