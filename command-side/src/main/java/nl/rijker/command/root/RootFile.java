package nl.rijker.command.root;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** The file of signed roots: lines are added at its end, for good. */
public record RootFile(Path path) {
    /** Every whole line. What a crash left unfinished at the end was never acknowledged. */
    public List<String> lines() {
        return linesFrom(0);
    }

    List<String> linesFrom(long offset) {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            long size = file.size();
            if (size <= offset) {
                return List.of();
            }
            ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(size - offset));
            while (buffer.hasRemaining() && file.read(buffer, offset + buffer.position()) >= 0) {}
            return whole(new String(buffer.array(), 0, buffer.position(), UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> whole(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        lines.removeLast();
        return lines;
    }

    /** Puts the key beside the file, where whoever checks it finds both. */
    void publish(PublicRootKey key) {
        String name = path.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        try {
            Files.writeString(path.resolveSibling(name + ".pem"), key.pem());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean endsBefore(long offset) {
        try {
            return (Files.exists(path) ? Files.size(path) : 0) < offset;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Returns when the lines are on the disk.
     *
     * @param end of the whole lines before; what stands behind it is unfinished
     */
    void append(long end, List<SignedRoot> roots) {
        StringBuilder text = new StringBuilder();
        roots.forEach(root -> text.append(root.line()).append('\n'));
        boolean created = !Files.exists(path);
        try (FileChannel file = open()) {
            file.truncate(end).position(end);
            ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (created) {
            keepName();
        }
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(
                path,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** A new file is lost in a power cut if its directory isn't on the disk. */
    private void keepName() {
        try (FileChannel directory =
                FileChannel.open(path.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static long bytes(String line) {
        return line.getBytes(UTF_8).length + 1L;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
