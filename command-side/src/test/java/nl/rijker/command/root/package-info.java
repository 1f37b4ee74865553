@NullMarked
package nl.rijker.command.root;

import org.jspecify.annotations.NullMarked;
