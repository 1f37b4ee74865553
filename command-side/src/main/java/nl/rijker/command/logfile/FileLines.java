package nl.rijker.command.logfile;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import nl.rijker.contract.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Lines as bytes, one at a time. A line must be written as Rijker writes it: what was read is
 * written again and compared, so there is one file for one log.
 */
final class FileLines implements AutoCloseable {
    private static final int LONGEST = 1 << 25;

    private final InputStream file;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;

    FileLines(Path path) {
        try {
            file = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /** Absent at the end of the file. */
    byte @Nullable [] next() {
        line.reset();
        number++;
        try {
            for (int octet = file.read(); octet != '\n'; octet = file.read()) {
                if (octet < 0 && line.size() == 0) {
                    return null;
                }
                if (octet < 0 || line.size() == LONGEST) {
                    throw new IllegalArgumentException("not a whole line");
                }
                line.write(octet);
            }
            return line.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * @throws IllegalArgumentException if the line isn't what would be written
     */
    static <T> T exactly(byte @Nullable [] line, Class<T> type, Function<T, T> again) {
        if (line == null) {
            throw new IllegalArgumentException("the file ends too early");
        }
        try {
            T value = Json.mapper().readValue(line, type);
            if (!Arrays.equals(Json.mapper().writeValueAsBytes(again.apply(value)), line)) {
                throw new IllegalArgumentException("not as Rijker writes it");
            }
            return value;
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
