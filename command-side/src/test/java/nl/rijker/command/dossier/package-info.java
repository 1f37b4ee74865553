@NullMarked
package nl.rijker.command.dossier;

import org.jspecify.annotations.NullMarked;
