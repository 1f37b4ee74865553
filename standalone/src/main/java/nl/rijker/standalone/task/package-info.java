/** What the command line asks of the running application: access, loading, replaying. */
@NullMarked
package nl.rijker.standalone.task;

import org.jspecify.annotations.NullMarked;
