@NullMarked
package nl.rijker.command.retention;

import org.jspecify.annotations.NullMarked;
