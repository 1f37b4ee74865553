package nl.rijker.standalone.console;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code restore}. */
@Command(
        name = "restore",
        description =
                "Zet een reservekopie terug in een gegevensmap zonder database, of in de lege database"
                        + " van losse processen. Wie gewist is, komt niet terug.")
final class RestoreCommand implements Callable<Integer> {
    @ParentCommand private @Nullable FrontDoor door;

    @Parameters(paramLabel = "MAP", description = "De reservekopie.")
    private Path folder = Path.of("");

    @Option(
            names = "--secrets",
            paramLabel = "BESTAND",
            description = "Het geheimenbestand (standaard: dat van de gegevensmap).")
    private @Nullable Path secrets;

    @Option(
            names = "--erased",
            paramLabel = "BESTAND",
            description = "De lijst van gewiste deelnemers (standaard: die van de gegevensmap).")
    private @Nullable Path erased;

    @Option(
            names = "--roots",
            paramLabel = "BESTAND",
            description =
                    "De nieuwste ondertekende hashes (standaard: die van de gegevensmap); daaraan is te zien wat er verloren is.")
    private @Nullable Path roots;

    @Override
    public Integer call() throws InterruptedException {
        var asking = Objects.requireNonNull(door).asking();
        var restoring = new Restoring(asking.home(), asking.console());
        var set = asking.set();
        return (set.isPresent()
                        ? restoring.restore(set.get(), folder, erased, roots)
                        : restoring.restore(folder, secrets, erased, roots))
                .number();
    }
}
