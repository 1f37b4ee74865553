package nl.rijker.standalone.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import nl.rijker.city.CommandFile;
import nl.rijker.command.Entry;
import nl.rijker.command.web.Explanation;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.ControlTask;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import org.springframework.stereotype.Component;

/**
 * Loads a framework or an instrument ({@code .json}, or by its name) anywhere, a stream of the
 * example city ({@code .ndjson} and others) into the demo only, because it carries its own recorded
 * times.
 */
@Component
class LoadTask implements ControlTask {
    private final Loader loader;
    private final Definitions definitions;
    private final Household household;
    private final LedgerArrival arrival;

    LoadTask(Loader loader, Definitions definitions, Household household, LedgerArrival arrival) {
        this.loader = loader;
        this.definitions = definitions;
        this.household = household;
        this.arrival = arrival;
    }

    @Override
    public String name() {
        return "load";
    }

    @Override
    public Outcome run(Map<String, String> arguments, Progress progress) {
        String name = arguments.get("name");
        String message =
                name == null
                        ? file(Path.of(arguments.getOrDefault("file", "")), progress)
                        : broughtAlong(name);
        arrival.await(progress);
        return Outcome.of(Map.of("message", message));
    }

    private String broughtAlong(String name) {
        try {
            return define(
                    DefinitionFile.broughtAlong(name)
                            .orElseThrow(
                                    () ->
                                            new UserError(
                                                    "Er is geen bestand "
                                                            + name
                                                            + ", en Rijker kent geen kader of meetinstrument met die naam.")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String file(Path file, Progress progress) {
        try {
            return file.toString().endsWith(".json")
                    ? define(DefinitionFile.of(file))
                    : stream(file, progress) + " gebeurtenissen geladen.";
        } catch (IOException | UncheckedIOException unreadable) {
            throw new UserError(
                    "Het bestand "
                            + file
                            + " kan niet gelezen worden. Kies een bestand met tekst in UTF-8.");
        }
    }

    private String define(DefinitionFile file) {
        try {
            return definitions.load(file);
        } catch (UserError told) {
            throw told;
        } catch (RuntimeException no) {
            throw Explanation.of(no)
                    .<RuntimeException>map(
                            sentence ->
                                    new UserError(file.name() + " is niet geladen: " + sentence))
                    .orElse(no);
        }
    }

    private long stream(Path file, Progress progress) throws IOException {
        if (!household.isDemo()) {
            throw new UserError(
                    "Een stroom van Voorbeeldstad kan alleen in de demo geladen worden.");
        }
        long lines;
        try (Stream<String> counted = Files.lines(file)) {
            lines = counted.count();
        }
        if (lines == 0) {
            throw new UserError("Het bestand " + file + " is leeg.");
        }
        try (Stream<Entry> entries = CommandFile.read(file)) {
            return loader.load(entries.iterator(), lines, progress);
        } catch (CommandFile.BadLine bad) {
            throw new UserError(
                    "Regel %d van %s is geen opdracht van Voorbeeldstad. Maak het bestand opnieuw met: ./rijker generate"
                            .formatted(bad.line(), file));
        }
    }
}
