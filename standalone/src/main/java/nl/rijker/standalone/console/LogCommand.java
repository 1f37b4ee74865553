package nl.rijker.standalone.console;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.rijker.standalone.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code log export|import|verify|key}. */
@Command(
        name = "log",
        description = "Schrijf het log naar een bestand, lees het in, of controleer het.")
final class LogCommand {
    @ParentCommand private @Nullable FrontDoor door;

    @Command(description = "Schrijf alle gebeurtenissen met hun bewijs naar een bestand.")
    int export(
            @Option(
                            names = "--out",
                            required = true,
                            paramLabel = "BESTAND",
                            description = "Waar het bestand komt; het mag nog niet bestaan.")
                    Path file)
            throws InterruptedException {
        return ask(Map.of("action", "export", "file", absolute(file)));
    }

    @Command(name = "import", description = "Lees een bestand in een lege installatie in.")
    int read(
            @Parameters(paramLabel = "BESTAND", description = "Wat log export schreef.") Path file,
            @Option(
                            names = "--key",
                            paramLabel = "BESTAND",
                            description =
                                    "De openbare sleutel van de installatie die het schreef (zie: log key).")
                    @Nullable Path key)
            throws InterruptedException {
        asking().mustBeReadable(file);
        var arguments = new LinkedHashMap<String, String>();
        arguments.put("action", "import");
        arguments.put("file", absolute(file));
        add(arguments, "key", key);
        return ask(arguments);
    }

    @Command(
            description =
                    "Controleer het log, of een bestand, en noem de eerste positie die niet klopt.")
    int verify(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "BESTAND",
                            description = "Zonder bestand: het log van de draaiende toepassing.")
                    @Nullable Path file,
            @Option(
                            names = "--key",
                            paramLabel = "BESTAND",
                            description = "De openbare sleutel (standaard uit de gegevensmap).")
                    @Nullable Path key,
            @Option(
                            names = "--roots",
                            paramLabel = "BESTAND",
                            description =
                                    "De ondertekende hashes (standaard uit de gegevensmap). Zonder bestand: een kopie daarvan.")
                    @Nullable Path roots,
            @Option(
                            names = "--older",
                            description =
                                    "Het bestand mag ouder zijn dan de laatste ondertekende hash.")
                    boolean older)
            throws InterruptedException {
        if (file != null) {
            return asking().verify(file, key, roots, older).number();
        }
        if (older) {
            throw new UserError("Met --older hoort een bestand.");
        }
        var arguments = new LinkedHashMap<String, String>();
        arguments.put("action", "verify");
        add(arguments, "key", key);
        add(arguments, "roots", roots);
        return ask(arguments);
    }

    private void add(Map<String, String> arguments, String name, @Nullable Path file) {
        if (file != null) {
            asking().mustBeReadable(file);
            arguments.put(name, absolute(file));
        }
    }

    @Command(description = "Toon de openbare sleutel waarmee handtekeningen te controleren zijn.")
    int key() throws InterruptedException {
        return ask(Map.of("action", "key"));
    }

    private static String absolute(Path file) {
        return file.toAbsolutePath().toString();
    }

    private Asking asking() {
        return Objects.requireNonNull(door).asking();
    }

    private int ask(Map<String, String> arguments) throws InterruptedException {
        return asking().run("log", arguments, "message").number();
    }
}
