package nl.rijker.command.takeout;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet: what it is called, what it means in Dutch, and its value in a row.
 *
 * @param <R> a row
 */
record Column<R>(String name, String meaning, Function<R, @Nullable Object> value) {}
