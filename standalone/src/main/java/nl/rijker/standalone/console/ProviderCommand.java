package nl.rijker.standalone.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import nl.rijker.standalone.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code provider export}. */
@Command(
        name = "provider",
        description = "Haal de gegevens van een aanbieder op, leesbaar zonder Rijker.")
final class ProviderCommand {
    @ParentCommand private @Nullable FrontDoor door;

    @Command(description = "Schrijf alles wat een aanbieder vastlegde naar een zip met tabellen.")
    int export(
            @Option(
                            names = "--provider",
                            required = true,
                            paramLabel = "ID",
                            description = "De aanbieder.")
                    String provider,
            @Option(
                            names = "--purpose",
                            required = true,
                            paramLabel = "TEKST",
                            description = "Waarvoor; dit komt in het inzagelogboek.")
                    String purpose,
            @Option(
                            names = "--out",
                            required = true,
                            paramLabel = "BESTAND",
                            description = "Waar de zip komt.")
                    Path file)
            throws InterruptedException {
        Path out = file.toAbsolutePath().normalize();
        if (Files.exists(out)) {
            throw new UserError("Het bestand " + file + " bestaat al. Kies een andere naam.");
        }
        if (!Files.isDirectory(Objects.requireNonNull(out.getParent()))) {
            throw new UserError("De map van " + file + " bestaat niet. Maak die eerst.");
        }
        return Objects.requireNonNull(door)
                .asking()
                .run(
                        "take-out",
                        Map.of("provider", provider, "purpose", purpose, "file", out.toString()),
                        "message")
                .number();
    }
}
