package nl.rijker.standalone.console;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.rijker.standalone.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code backup} and {@code backup drill}. */
@Command(
        name = "backup",
        description = "Maak een versleutelde reservekopie terwijl Rijker doorwerkt.")
final class BackupCommand implements Callable<Integer> {
    @ParentCommand private @Nullable FrontDoor door;

    @Option(
            names = "--out",
            paramLabel = "MAP",
            description = "Een nieuwe map, liefst op een andere schijf.")
    private @Nullable Path out;

    @Override
    public Integer call() throws InterruptedException {
        if (out == null) {
            throw new UserError("Geef met --out een nieuwe map.");
        }
        return asking().run("backup", Map.of("out", out.toAbsolutePath().toString()), "message")
                .number();
    }

    @Command(
            description =
                    "Oefen: zet de reservekopie terug in een tijdelijke map, boek alles opnieuw,"
                            + " vergelijk, en ruim op.")
    int drill(
            @Parameters(paramLabel = "MAP", description = "De reservekopie.") Path folder,
            @Option(
                            names = "--secrets",
                            paramLabel = "BESTAND",
                            description =
                                    "Het geheimenbestand (standaard: dat van de gegevensmap).")
                    @Nullable Path secrets,
            @Option(
                            names = "--erased",
                            paramLabel = "BESTAND",
                            description =
                                    "De lijst van gewiste deelnemers (standaard: die van de"
                                            + " gegevensmap).")
                    @Nullable Path erased)
            throws InterruptedException {
        return new Drilling(asking().home(), asking().console(), asking().set())
                .run(folder, secrets, erased)
                .number();
    }

    private Asking asking() {
        return Objects.requireNonNull(door).asking();
    }
}
