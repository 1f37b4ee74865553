/**
 * What the command line asks of the running application, over loopback and with the control key.
 */
@NullMarked
package nl.rijker.standalone.control;

import org.jspecify.annotations.NullMarked;
