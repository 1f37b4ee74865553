package nl.rijker.standalone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Optional;
import nl.rijker.standalone.directory.DataDirectory;
import nl.rijker.standalone.directory.DirectoryLock;
import nl.rijker.standalone.directory.OwnerOnly;
import tools.jackson.databind.json.JsonMapper;

/** The content of {@code run.json}: where the application of a data directory can be reached. */
public record RunDescription(long pid, String baseUrl, String version, Instant started) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    void write(DataDirectory directory) {
        OwnerOnly.write(directory.run(), JSON.writeValueAsString(this) + "\n");
    }

    static void remove(DataDirectory directory) {
        try {
            Files.deleteIfExists(directory.run());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Believed only while somebody holds the directory and the process lives: a killed application
     * leaves its file.
     */
    static Optional<RunDescription> of(DataDirectory directory) {
        return read(directory)
                .filter(run -> DirectoryLock.isHeld(directory))
                .filter(run -> ProcessHandle.of(run.pid).isPresent());
    }

    private static Optional<RunDescription> read(DataDirectory directory) {
        try {
            return Optional.of(
                    JSON.readValue(Files.readString(directory.run()), RunDescription.class));
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
