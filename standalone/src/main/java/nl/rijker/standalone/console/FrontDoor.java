package nl.rijker.standalone.console;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.rijker.standalone.directory.DataDirectory;
import nl.rijker.standalone.directory.Kind;
import nl.rijker.standalone.process.ApplicationRun;
import nl.rijker.standalone.set.InstalledSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** Every command with its options: a table of contents; what a command does is told elsewhere. */
@Command(
        name = "rijker",
        description = "Rijker verantwoorden: boekhouden van wat er voor jongeren verandert.",
        synopsisHeading = "Gebruik: ",
        synopsisSubcommandLabel = "OPDRACHT",
        parameterListHeading = "%nGegevens:%n",
        optionListHeading = "%nOpties:%n",
        commandListHeading = "%nOpdrachten:%n",
        exitCodeListHeading = "%nAfloop:%n",
        exitCodeList = {
            "0:gelukt",
            "1:uitgevoerd, maar het antwoord is nee",
            "2:fout in de opdracht",
            "3:Rijker draait niet"
        },
        subcommands = {
            BackupCommand.class,
            FeedCommand.class,
            ImportCommand.class,
            LogCommand.class,
            ProviderCommand.class,
            ReplayCommand.class,
            RestoreCommand.class,
            SubjectCommand.class,
            TokenCommand.class,
            UserCommand.class
        },
        scope = ScopeType.INHERIT)
public final class FrontDoor {
    private static final String APPLICATION = "application";
    private static final String PORT = "Poort op deze computer; zonder keuze een vrije poort.";

    private final Console console;
    private final Map<String, String> environment;

    @Option(
            names = "--directory",
            paramLabel = "MAP",
            description = "Map met de gegevens (standaard: data naast dit programma).",
            scope = ScopeType.INHERIT)
    private Path home = Path.of(System.getProperty("rijker.home", "data"));

    private FrontDoor(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    Asking asking() {
        return new Asking(home, console, InstalledSet.in(environment));
    }

    static void main(String[] arguments) {
        if (!List.of(arguments).contains(APPLICATION)) {
            System.setProperty("logback.configurationFile", "console-logback.xml");
        }
        var results = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var messages = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(execute(new Console(results, messages), System.getenv(), arguments));
    }

    static int execute(Console console, Map<String, String> environment, String... arguments) {
        var errors = new UsageErrors();
        return new CommandLine(new FrontDoor(console, environment))
                .setOut(console.results())
                .setErr(console.messages())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors)
                .execute(arguments);
    }

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Toon deze hulp.",
            scope = ScopeType.INHERIT)
    void help(boolean asked) {}

    @Command(description = "Start met Voorbeeldstad, een verzonnen stad, en toon de link.")
    int demo(
            @Option(
                            names = "--events",
                            paramLabel = "AANTAL",
                            description =
                                    "Hoeveel gebeurtenissen, de eerste keer (standaard 20000; 0 begint leeg, voor log import).")
                    @Nullable Long events,
            @Option(names = "--port", defaultValue = "0", paramLabel = "POORT", description = PORT)
                    int port)
            throws InterruptedException {
        return new Opening(home, console).demo(events, port).number();
    }

    @Command(description = "Start met eigen gegevens, eerst leeg, en toon de link.")
    int start(
            @Option(names = "--port", defaultValue = "0", paramLabel = "POORT", description = PORT)
                    int port)
            throws InterruptedException {
        return new Opening(home, console).live(port).number();
    }

    @Command(description = "Stop Rijker en zijn database.")
    int stop() throws InterruptedException {
        return new Closing(home, console).close().number();
    }

    @Command(description = "Toon of Rijker draait, waar, en tot welke positie het is bijgewerkt.")
    int status(@Option(names = "--json", description = "Toon het als JSON.") boolean json)
            throws InterruptedException {
        return asking().status(json).number();
    }

    @Command(description = "Maak een bestand met gebeurtenissen van Voorbeeldstad.")
    int generate(
            @Option(
                            names = "--seed",
                            required = true,
                            paramLabel = "GETAL",
                            description = "Hetzelfde getal geeft hetzelfde bestand.")
                    long seed,
            @Option(
                            names = "--events",
                            required = true,
                            paramLabel = "AANTAL",
                            description = "Van 1000 tot 10000000.")
                    long events,
            @Option(
                            names = "--out",
                            required = true,
                            paramLabel = "BESTAND",
                            description = "Waar het bestand komt.")
                    Path file) {
        return new Generating(console).run(seed, events, file).number();
    }

    @Command(
            description = "Laad een beleidskader of een meetinstrument in de draaiende toepassing.")
    int load(
            @Parameters(
                            paramLabel = "BESTAND",
                            description =
                                    "Een .json-bestand, of NIJ26, rosenberg, gas of tien-factoren;"
                                            + " in de demo ook wat generate maakte.")
                    Path file)
            throws InterruptedException {
        return asking().load(file).number();
    }

    /** What {@link nl.rijker.standalone.process.ApplicationLaunch} starts. */
    @Command(name = APPLICATION, hidden = true)
    int application(
            @Option(names = "--kind", required = true) Kind kind,
            @Option(names = "--port", required = true) int port)
            throws InterruptedException {
        new ApplicationRun(DataDirectory.under(home, kind), port).begin();
        // Only a signal or the stop task ends the process.
        Thread.currentThread().join();
        return 0;
    }
}
