package nl.rijker.command.batch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.rijker.command.platform.EncryptedStream;
import nl.rijker.contract.value.ImportId;

/**
 * The files of one batch while it is read: nobody but the owner of the process can open them, and
 * nobody at all can read them once the batch key is gone.
 */
public record StagedFiles(Path folder, BatchKey key, ImportId batch) {
    /** The file as it came. */
    public static final String UPLOAD = "upload";

    private static final FileAttribute<?> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /** Replaces a file of that name. */
    public OutputStream write(String name) throws IOException {
        Files.createDirectories(folder, FOLDER);
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(file, FILE);
        return EncryptedStream.writing(
                key.bytes(), bound(name), new BufferedOutputStream(Files.newOutputStream(file)));
    }

    public InputStream read(String name) throws IOException {
        return EncryptedStream.reading(
                key.bytes(),
                bound(name),
                new BufferedInputStream(Files.newInputStream(folder.resolve(name))));
    }

    public long size(String name) throws IOException {
        return Files.size(folder.resolve(name));
    }

    public boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    public void copyTo(StagedFiles other, String name) throws IOException {
        try (InputStream in = read(name);
                OutputStream out = other.write(name)) {
            in.transferTo(out);
        }
    }

    /** Removes everything but this file. */
    public void keepOnly(String name) {
        remove(file -> !file.getFileName().toString().equals(name));
    }

    public void destroy() {
        destroy(folder);
    }

    /** Folders of batches that nobody has touched since. */
    static List<Path> foldersBefore(Path directory, Instant before) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(directory)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> touched(folder).isBefore(before))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Instant touched(Path folder) {
        try {
            return Files.getLastModifiedTime(folder).toInstant();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void destroy(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        remove(folder, _ -> true);
        try {
            Files.delete(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void remove(Predicate<Path> unwanted) {
        remove(folder, unwanted);
    }

    private static void remove(Path folder, Predicate<Path> unwanted) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(unwanted).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String bound(String name) {
        return batch + "/" + name;
    }
}
