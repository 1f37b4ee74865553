package nl.rijker.standalone.console;

import java.nio.file.Files;
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

/** {@code import run|list|errors|revoke|mapping}. */
@Command(
        name = "import",
        description =
                "Lees een bestand van een aanbieder in, toon wat is ingelezen, of draai het terug.")
final class ImportCommand {
    private static final String PROVIDER = "De aanbieder van wie het bestand is.";
    private static final String SOURCE = "Hoe u het systeem noemt waar het bestand uit komt.";

    @ParentCommand private @Nullable FrontDoor door;

    @Command(description = "Lees een CSV- of XLSX-bestand in.")
    int run(
            @Parameters(paramLabel = "BESTAND", description = "Een .csv of .xlsx.") Path file,
            @Option(
                            names = "--provider",
                            required = true,
                            paramLabel = "ID",
                            description = PROVIDER)
                    String provider,
            @Option(names = "--source", paramLabel = "NAAM", description = SOURCE)
                    @Nullable String source,
            @Option(
                            names = "--kind",
                            paramLabel = "SOORT",
                            description =
                                    "sessions, trajectories, attendance, measurements-long of measurements-wide; anders zeggen de koppen het.")
                    @Nullable String kind,
            @Option(names = "--dry-run", description = "Controleer alles en leg niets vast.")
                    boolean dryRun,
            @Option(
                            names = "--accept-good-rows",
                            description = "Leg de goede rijen vast, ook als er foute zijn.")
                    boolean acceptGoodRows,
            @Option(
                            names = "--errors",
                            paramLabel = "BESTAND",
                            description = "Waar de foute rijen komen, als CSV.")
                    @Nullable Path errors)
            throws InterruptedException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UserError("Het bestand " + file + " bestaat niet of is niet te lezen.");
        }
        Map<String, String> arguments = arguments("run", provider, source);
        arguments.put("file", file.toAbsolutePath().toString());
        arguments.put("dryRun", Boolean.toString(dryRun));
        arguments.put("acceptGoodRows", Boolean.toString(acceptGoodRows));
        if (kind != null) {
            arguments.put("kind", kind);
        }
        if (errors != null) {
            arguments.put("errors", free(errors));
        }
        return ask(arguments);
    }

    @Command(description = "Toon wat van een aanbieder is ingelezen.")
    int list(
            @Option(
                            names = "--provider",
                            required = true,
                            paramLabel = "ID",
                            description = PROVIDER)
                    String provider)
            throws InterruptedException {
        return ask(arguments("list", provider, null));
    }

    @Command(description = "Schrijf de foute rijen van een import naar een CSV-bestand.")
    int errors(
            @Parameters(paramLabel = "IMPORT", description = "Zie: import list.") String batch,
            @Option(
                            names = "--provider",
                            required = true,
                            paramLabel = "ID",
                            description = PROVIDER)
                    String provider,
            @Option(
                            names = "--out",
                            required = true,
                            paramLabel = "BESTAND",
                            description = "Waar de foute rijen komen.")
                    Path file)
            throws InterruptedException {
        Map<String, String> arguments = arguments("errors", provider, null);
        arguments.put("batch", batch);
        arguments.put("errors", free(file));
        return ask(arguments);
    }

    /** Nothing that is there is overwritten. */
    private static String free(Path file) {
        Path out = file.toAbsolutePath().normalize();
        if (Files.exists(out)) {
            throw new UserError("Het bestand " + file + " bestaat al. Kies een andere naam.");
        }
        if (!Files.isDirectory(Objects.requireNonNull(out.getParent()))) {
            throw new UserError("De map van " + file + " bestaat niet. Maak die eerst.");
        }
        return out.toString();
    }

    @Command(description = "Trek in wat een import vastlegde en niemand sindsdien veranderde.")
    int revoke(
            @Parameters(paramLabel = "IMPORT", description = "Zie: import list.") String batch,
            @Option(
                            names = "--provider",
                            required = true,
                            paramLabel = "ID",
                            description = PROVIDER)
                    String provider)
            throws InterruptedException {
        Map<String, String> arguments = arguments("revoke", provider, null);
        arguments.put("batch", batch);
        return ask(arguments);
    }

    @Command(description = "Geef aan wat de koppen van een bron betekenen, of toon het.")
    int mapping(
            @Option(
                            names = "--provider",
                            required = true,
                            paramLabel = "ID",
                            description = PROVIDER)
                    String provider,
            @Option(names = "--source", required = true, paramLabel = "NAAM", description = SOURCE)
                    String source,
            @Parameters(
                            arity = "0..*",
                            paramLabel = "KOP=KOLOM",
                            description = "Bijvoorbeeld \"Dossiernummer=traject\".")
                    @Nullable Map<String, String> columns)
            throws InterruptedException {
        Map<String, String> arguments = arguments("mapping", provider, source);
        if (columns != null) {
            columns.forEach((header, column) -> arguments.put("column." + header, column));
        }
        return ask(arguments);
    }

    private static Map<String, String> arguments(
            String action, String provider, @Nullable String source) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("action", action);
        arguments.put("provider", provider);
        if (source != null) {
            arguments.put("source", source);
        }
        return arguments;
    }

    private int ask(Map<String, String> arguments) throws InterruptedException {
        return Objects.requireNonNull(door).asking().run("import", arguments, "message").number();
    }
}
