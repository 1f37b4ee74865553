package nl.rijker.standalone.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.rijker.standalone.directory.DataDirectory;
import nl.rijker.standalone.directory.OwnerOnly;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.FileUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once. Zonky's own unpacking uses the world-writable temporary
 * directory, and its start-up switches off durability and passwords, so only its archive and its
 * choice of platform are used.
 */
final class PostgresBinaries {
    private PostgresBinaries() {}

    static Path unpackedFor(DataDirectory directory) {
        try {
            var place = place(directory);
            var unpacked = place.resolve(fingerprint());
            if (!Files.isDirectory(unpacked)) {
                unpack(place, unpacked);
            }
            return unpacked;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Shared by all data directories of a user; a user without a home keeps them with the data. */
    private static Path place(DataDirectory directory) {
        var home = Path.of(System.getProperty("user.home", ""));
        var cache = home.resolve(".cache").resolve("rijker");
        if (home.isAbsolute() && Files.isWritable(home)) {
            if (!Files.exists(cache)) {
                OwnerOnly.directory(cache);
            }
            if (OwnerOnly.holds(cache)) {
                return OwnerOnly.directory(cache.resolve("postgresql"));
            }
        }
        return OwnerOnly.directory(directory.path().resolve("postgresql"));
    }

    private static String fingerprint() throws IOException {
        try (var archive = new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
            archive.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(archive.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static InputStream archive() throws IOException {
        var system = System.getProperty("os.name", "").startsWith("Mac") ? "Darwin" : "Linux";
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system, System.getProperty("os.arch", ""));
    }

    private static void unpack(Path place, Path unpacked) throws IOException {
        var fresh = Files.createTempDirectory(place, "unpacking");
        try (var entries =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive())))) {
            for (var entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                unpack(entry, entries, fresh);
            }
            Files.move(fresh, unpacked);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherProcessWasFaster) {
            FileUtils.deleteDirectory(fresh.toFile());
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path root)
            throws IOException {
        var target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("Entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
                target, PosixFilePermissions.fromString(executable ? "rwx------" : "rw-------"));
    }
}
