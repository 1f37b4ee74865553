package nl.rijker.standalone.console;

import java.nio.file.Path;
import nl.rijker.standalone.control.Progress;

/**
 * Makes Voorbeeldstad's stream of facts; found with {@link java.util.ServiceLoader}, because it
 * needs no application.
 */
public interface EventGenerator {
    void generate(long seed, long events, Path file, Progress progress);
}
