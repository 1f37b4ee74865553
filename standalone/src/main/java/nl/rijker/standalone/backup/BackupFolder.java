package nl.rijker.standalone.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nl.rijker.command.platform.EncryptedStream;
import nl.rijker.command.platform.RandomText;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.directory.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of one back-up, packed and encrypted under a key of its own, each bound to the back-up
 * and to its name: none can be changed, cut off or exchanged for another. Only {@code key.json} is
 * clear; it holds that key, wrapped by the master key.
 */
final class BackupFolder {
    private static final int FORMAT = 1;
    private static final String KEY = "key.json";
    private static final String MANIFEST = "manifest";
    private static final int BUFFER = 1 << 16;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads the clear content of one file. */
    interface Reading<T> {
        T from(InputStream content) throws IOException, SQLException;
    }

    private record Wrapped(int format, String kind, String backup, String key) {
        String boundTo() {
            return "backup/" + format + "/" + kind + "/" + backup;
        }
    }

    private final Path path;
    private final Wrapped wrapped;
    private final byte[] key;

    private BackupFolder(Path path, Wrapped wrapped, byte[] key) {
        this.path = path;
        this.wrapped = wrapped;
        this.key = key;
    }

    static BackupFolder create(Path path, Kind kind, MasterKey master) throws IOException {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        var draft = new Wrapped(FORMAT, kind.word(), RandomText.of(22), "");
        var wrapped =
                new Wrapped(FORMAT, draft.kind, draft.backup, master.wrap(key, draft.boundTo()));
        try (var file = new DurableFile(path.resolve(KEY))) {
            file.write((JSON.writeValueAsString(wrapped) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return new BackupFolder(path, wrapped, key);
    }

    /** Whether these are facts of a demo or real ones; known before any key is. */
    static Kind kind(Path path) {
        return Kind.valueOf(wrapped(path).kind.toUpperCase(Locale.ROOT));
    }

    static BackupFolder open(Path path, MasterKey master) {
        var wrapped = wrapped(path);
        try {
            return new BackupFolder(path, wrapped, master.unwrap(wrapped.key, wrapped.boundTo()));
        } catch (IOException | IllegalArgumentException anotherKey) {
            throw new UserError(
                    "De sleutel past niet op de reservekopie in "
                            + path
                            + ", of key.json is veranderd. Geef met --secrets het geheimenbestand"
                            + " van het systeem dat de reservekopie maakte.");
        }
    }

    private static Wrapped wrapped(Path path) {
        try {
            var wrapped = JSON.readValue(Files.readString(path.resolve(KEY)), Wrapped.class);
            if (wrapped.format > FORMAT) {
                throw new UserError(
                        "De reservekopie in %s is gemaakt door een nieuwere versie van Rijker (vorm %d; deze versie leest tot en met %d)."
                                .formatted(path, wrapped.format, FORMAT));
            }
            if (wrapped.kind != null && wrapped.key != null && wrapped.backup != null) {
                return wrapped;
            }
        } catch (IOException | JacksonException noBackup) {
            // Said below.
        }
        throw new UserError(
                "In de map "
                        + path
                        + " staat geen hele reservekopie: key.json ontbreekt of is niet te lezen.");
    }

    OutputStream writing(String name) throws IOException {
        return new GZIPOutputStream(
                EncryptedStream.writing(key, boundTo(name), new DurableFile(path.resolve(name))),
                BUFFER) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
    }

    /** Refuses a file that is missing or isn't what was written, by its name. */
    <T> T read(String name, Reading<T> reading) throws SQLException {
        try (var file = Files.newInputStream(path.resolve(name));
                var clear = EncryptedStream.reading(key, boundTo(name), file);
                var content = new GZIPInputStream(clear, BUFFER)) {
            var result = reading.from(content);
            content.transferTo(OutputStream.nullOutputStream());
            clear.transferTo(OutputStream.nullOutputStream());
            return result;
        } catch (NoSuchFileException missing) {
            throw refusal(name, "ontbreekt", missing);
        } catch (IOException changed) {
            throw refusal(name, "is veranderd, afgekapt of van een andere reservekopie", changed);
        }
    }

    void write(Manifest manifest) throws IOException {
        try (var file = writing(MANIFEST)) {
            file.write(JSON.writeValueAsBytes(manifest));
        }
        DurableFile.sync(path);
    }

    Manifest manifest() throws SQLException {
        return read(MANIFEST, content -> JSON.readValue(content.readAllBytes(), Manifest.class));
    }

    UserError refusal(String name, String what, @Nullable Throwable cause) {
        var refusal =
                new UserError(
                        "Het bestand "
                                + name
                                + " van de reservekopie in "
                                + path
                                + " "
                                + what
                                + ". Er is niets teruggezet. Gebruik een andere reservekopie.");
        if (cause != null) {
            refusal.addSuppressed(cause);
        }
        return refusal;
    }

    private String boundTo(String name) {
        return wrapped.boundTo() + "/" + name;
    }
}
