package nl.rijker.standalone.console;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.rijker.standalone.directory.OwnerOnly;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code subject show|withdraw|erase|retention|log|rotate-key}. */
@Command(
        name = "subject",
        subcommands = {ConsentCommand.class, JoinCommand.class, ObjectionCommand.class},
        description =
                "Rechten van jongeren: inzage, bezwaar, wissen, bewaartermijn, toegangslog,"
                        + " sleutels.")
final class SubjectCommand {
    private static final String MESSAGE = "message";

    @ParentCommand private @Nullable FrontDoor door;

    /** Who it is about. */
    static final class Client {
        @Option(
                names = "--provider",
                required = true,
                paramLabel = "ID",
                description = "De aanbieder van de jongere.")
        private String provider = "";

        @Option(
                names = "--client",
                required = true,
                paramLabel = "NUMMER",
                description = "Het clientnummer bij die aanbieder.")
        private String number = "";

        Map<String, String> arguments() {
            var arguments = new LinkedHashMap<String, String>();
            arguments.put("provider", provider);
            arguments.put("client", number);
            return arguments;
        }
    }

    @Command(description = "Maak een leesbaar bestand van alles wat over een jongere vastligt.")
    int show(
            @Mixin Client client,
            @Option(
                            names = "--purpose",
                            required = true,
                            paramLabel = "TEKST",
                            description = "Waarom u dit leest; komt in het toegangslog.")
                    String purpose,
            @Option(
                            names = "--out",
                            required = true,
                            paramLabel = "BESTAND",
                            description = "Waar het bestand komt; alleen u kunt het lezen.")
                    Path file)
            throws InterruptedException {
        var arguments = client.arguments();
        arguments.put("purpose", purpose);
        return asking().keep("subject-show", arguments, "page", page -> OwnerOnly.write(file, page))
                .number();
    }

    @Command(description = "Haal een jongere die bezwaar maakt uit alle cijfers.")
    int withdraw(@Mixin Client client) throws InterruptedException {
        return ask("subject-withdraw", client.arguments());
    }

    @Command(description = "Toon wat wissen zou doen; met --yes wordt het gedaan.")
    int erase(
            @Mixin Client client,
            @Option(names = "--yes", description = "Wis. Dit kan niet ongedaan worden gemaakt.")
                    boolean yes)
            throws InterruptedException {
        var arguments = client.arguments();
        if (yes) {
            arguments.put("yes", "yes");
        }
        return ask("subject-erase", arguments);
    }

    @Command(description = "Wis van wie de bewaartermijn voorbij is.")
    int retention(
            @Option(names = "--dry-run", description = "Toon alleen wie het betreft, in aantallen.")
                    boolean dryRun)
            throws InterruptedException {
        return ask("subject-retention", dryRun ? Map.of("dry-run", "yes") : Map.of());
    }

    @Command(description = "Toon wie in gegevens van jongeren keek, wanneer en waarom.")
    int log() throws InterruptedException {
        return ask("subject-log", Map.of());
    }

    @Command(
            name = "rotate-key",
            description = "Geef een aanbieder een nieuwe sleutel voor zijn clientnummers.")
    int rotateKey(
            @Option(
                            names = "--provider",
                            required = true,
                            paramLabel = "ID",
                            description = "De aanbieder.")
                    String provider)
            throws InterruptedException {
        return ask("subject-rotate-key", Map.of("provider", provider));
    }

    /** Hands a command about a client to the application. */
    int record(String command, Map<String, String> arguments) throws InterruptedException {
        arguments.put("command", command);
        return ask("client", arguments);
    }

    private int ask(String task, Map<String, String> arguments) throws InterruptedException {
        return asking().run(task, arguments, MESSAGE).number();
    }

    private Asking asking() {
        return Objects.requireNonNull(door).asking();
    }
}
