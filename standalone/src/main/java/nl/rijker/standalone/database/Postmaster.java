package nl.rijker.standalone.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The process that a data directory's pid file names. */
record Postmaster(ProcessHandle process, Path dataDirectory) {
    static final String FILE = "postmaster.pid";

    /** Empty when there is no pid file or its process is gone. */
    static Optional<Postmaster> of(Path dataDirectory) {
        var lines = lines(dataDirectory);
        if (lines.size() < 2) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .map(process -> new Postmaster(process, Path.of(lines.get(1))));
    }

    /**
     * After a reboot the number in the file may belong to anybody: that process must never get a
     * signal.
     */
    boolean isPostgresOf(Path directory) {
        var info = process.info();
        var isPostgres =
                info.command().map(command -> Path.of(command).endsWith("postgres")).orElse(false);
        var namesDirectory =
                info.arguments()
                        .map(arguments -> List.of(arguments).contains(directory.toString()))
                        .orElse(true);
        return isPostgres && namesDirectory && dataDirectory.equals(directory);
    }

    private static List<String> lines(Path dataDirectory) {
        try {
            return Files.readAllLines(dataDirectory.resolve(FILE));
        } catch (NoSuchFileException notRunning) {
            return List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
