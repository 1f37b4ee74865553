package nl.rijker.standalone.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.rijker.standalone.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Holding it proves that no other process works in the directory. The operating system takes it
 * back when the holder dies, however it dies, so it tells the truth where a process id may have
 * been given to somebody else.
 */
public final class DirectoryLock implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * Closing any channel of a file drops this process's lock on it, so a held file is never opened
     * twice.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final DataDirectory directory;
    private final FileChannel channel;

    private DirectoryLock(DataDirectory directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /**
     * Waits a moment, because somebody who only looks (see {@link #isHeld}) holds it for an
     * instant.
     */
    public static DirectoryLock take(DataDirectory directory) throws InterruptedException {
        directory.prepare();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            var lock = tryTake(directory);
            if (lock != null) {
                return lock;
            }
            Thread.sleep(50);
        } while (System.nanoTime() < deadline);
        throw new UserError(
                "In de map " + directory.path() + " werkt al een ander proces van Rijker.");
    }

    public static boolean isHeld(DataDirectory directory) {
        if (!Files.exists(directory.lock())) {
            return false;
        }
        try (var lock = tryTake(directory)) {
            return lock == null;
        }
    }

    public DataDirectory directory() {
        return directory;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            HELD_HERE.remove(directory.lock());
        }
    }

    private static @Nullable DirectoryLock tryTake(DataDirectory directory) {
        if (!HELD_HERE.add(directory.lock())) {
            return null;
        }
        try {
            var channel =
                    FileChannel.open(
                            directory.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return new DirectoryLock(directory, channel);
            }
            channel.close();
            HELD_HERE.remove(directory.lock());
            return null;
        } catch (IOException failure) {
            HELD_HERE.remove(directory.lock());
            throw new UncheckedIOException(failure);
        }
    }
}
