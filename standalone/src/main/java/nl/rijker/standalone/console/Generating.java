package nl.rijker.standalone.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import nl.rijker.standalone.ExitCode;
import nl.rijker.standalone.UserError;

/** Writes Voorbeeldstad to a file, without a running application. */
record Generating(Console console) {
    private static final long SMALLEST = 1_000;
    private static final long LARGEST = 10_000_000;

    ExitCode run(long seed, long events, Path file) {
        mustBePossible(events);
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file) || !Files.isDirectory(folder)) {
            throw new UserError(
                    "Naar "
                            + file
                            + " kan niet geschreven worden: kies een bestand in een map die bestaat.");
        }
        var generator =
                ServiceLoader.load(EventGenerator.class)
                        .findFirst()
                        .orElseThrow(() -> new UserError("Deze versie heeft nog geen generator."));
        try (var progress = new ProgressDisplay(console)) {
            generator.generate(seed, events, file.toAbsolutePath(), progress);
        }
        console.result(file.toString());
        return ExitCode.OK;
    }

    static void mustBePossible(long events) {
        if (events < SMALLEST || events > LARGEST) {
            throw new UserError("--events moet van " + SMALLEST + " tot " + LARGEST + " zijn.");
        }
    }
}
