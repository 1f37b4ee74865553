package nl.rijker.standalone.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.rijker.standalone.UserError;

/** Where one running application keeps everything it must not lose. */
public record DataDirectory(Path path, Kind kind) {
    private static final String MARKER = "kind";

    /** Refuses a home that is itself such a place: a mistake of one level. */
    public static DataDirectory under(Path home, Kind kind) {
        var whole = home.toAbsolutePath().normalize();
        if (Files.exists(whole.resolve(MARKER))) {
            throw new UserError(
                    "De map "
                            + whole
                            + " is zelf een gegevensmap. Geef met --directory de map erboven: "
                            + whole.getParent());
        }
        return new DataDirectory(whole.resolve(kind.word()), kind);
    }

    public Path postgres() {
        return path.resolve("postgres");
    }

    public Path postgresLog() {
        return path.resolve("postgres.log");
    }

    /** What runs: a copy, because a jar that is rebuilt breaks the process that runs from it. */
    public Path applicationJar() {
        return path.resolve("application.jar");
    }

    public Path applicationLog() {
        return path.resolve("application.log");
    }

    /** What the Java machine itself says before and beside the application's log. */
    public Path consoleLog() {
        return path.resolve("console.log");
    }

    public Path secrets() {
        return path.resolve("secrets.properties");
    }

    /** Files of imports while they are read, encrypted. */
    public Path imports() {
        return path.resolve("imports");
    }

    /** Who was erased; kept apart from the database and from every back-up. */
    public Path erasedSubjects() {
        return path.resolve("erased-subjects");
    }

    /** Signed roots of the log: what proves that the database still holds what it held. */
    public Path roots() {
        return path.resolve("roots.ndjson");
    }

    /** The public key that they can be checked with. */
    public Path rootKey() {
        return path.resolve("roots.pem");
    }

    public Path run() {
        return path.resolve("run.json");
    }

    Path lock() {
        return path.resolve("lock");
    }

    private Path marker() {
        return path.resolve(MARKER);
    }

    /** Creates the directory, or refuses one that holds another kind of facts. */
    public void prepare() {
        try {
            var found = Files.exists(marker()) ? Files.readString(marker()).strip() : "";
            if (found.isEmpty() && isOccupied()) {
                throw new UserError(
                        "De map "
                                + path
                                + " is niet leeg en niet door Rijker gemaakt. Kies een andere map.");
            }
            if (!found.isEmpty() && !Kind.of(found).equals(Optional.of(kind))) {
                throw new UserError(
                        "De map "
                                + path
                                + " is van de soort '"
                                + found
                                + "', niet '"
                                + kind.word()
                                + "'. Demogegevens en echte gegevens gaan nooit samen.");
            }
            OwnerOnly.directory(path);
            if (found.isEmpty()) {
                OwnerOnly.write(marker(), kind.word() + "\n");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isOccupied() throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (var entries = Files.list(path)) {
            return entries.findAny().isPresent();
        }
    }
}
