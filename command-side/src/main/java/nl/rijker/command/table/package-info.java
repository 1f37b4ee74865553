/** Reads tables out of CSV and XLSX files row by row; knows nothing of what they are about. */
@NullMarked
package nl.rijker.command.table;

import org.jspecify.annotations.NullMarked;
