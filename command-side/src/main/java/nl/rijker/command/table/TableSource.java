package nl.rijker.command.table;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be opened as often as it takes. */
@FunctionalInterface
public interface TableSource {
    InputStream open() throws IOException;
}
