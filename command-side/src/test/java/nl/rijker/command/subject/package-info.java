@NullMarked
package nl.rijker.command.subject;

import org.jspecify.annotations.NullMarked;
