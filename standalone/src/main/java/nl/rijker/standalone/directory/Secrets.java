package nl.rijker.standalone.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import nl.rijker.standalone.UserError;

/**
 * The random secrets of one data directory, each 256 bits in base64, in a file of mode 0600. Not a
 * record: its text must never show them.
 */
public final class Secrets {
    private static final int BYTES = 32;
    private static final String HEADER =
            """
            # Geheim en onvervangbaar: zonder dit bestand zijn de gegevens in deze map niet te lezen.
            """;

    private final Map<Secret, String> values;

    private Secrets(Map<Secret, String> values) {
        this.values = values;
    }

    /** The lock is asked for so that two first starts can't both invent secrets. */
    public static Secrets readOrCreate(DirectoryLock lock) {
        var directory = lock.directory();
        if (!Files.exists(directory.secrets())
                && Files.exists(directory.postgres().resolve("PG_VERSION"))) {
            throw new UserError(
                    "Het bestand "
                            + directory.secrets()
                            + " ontbreekt. Zet het terug uit de reservekopie; zonder dat bestand"
                            + " zijn de gegevens niet te lezen.");
        }
        var values = own(directory);
        if (values.size() < Secret.values().length) {
            var random = new SecureRandom();
            for (var secret : Secret.values()) {
                values.computeIfAbsent(secret, missing -> fresh(random));
            }
            OwnerOnly.write(directory.secrets(), text(values));
        }
        return new Secrets(values);
    }

    public static Secrets of(DataDirectory directory) {
        return new Secrets(own(directory));
    }

    /** From a copy that is kept elsewhere. */
    public static Secrets from(Path file) {
        return new Secrets(read(file));
    }

    public String get(Secret secret) {
        var value = values.get(secret);
        if (value == null) {
            throw new UserError("In het geheimenbestand ontbreekt de regel " + secret.word() + ".");
        }
        return value;
    }

    private static Map<Secret, String> own(DataDirectory directory) {
        try {
            if (Files.exists(directory.secrets())) {
                OwnerOnly.restrict(directory.secrets());
            }
            return read(directory.secrets());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<Secret, String> read(Path file) {
        var values = new EnumMap<Secret, String>(Secret.class);
        if (!Files.exists(file)) {
            return values;
        }
        try (var reader = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(reader);
            for (var secret : Secret.values()) {
                var value = properties.getProperty(secret.word());
                if (value != null) {
                    values.put(secret, value);
                }
            }
            return values;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String fresh(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String text(Map<Secret, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey().word() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining("", HEADER, ""));
    }
}
