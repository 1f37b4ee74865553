package nl.rijker.standalone.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rijker.city.CommandFile;
import nl.rijker.command.Entry;
import nl.rijker.command.framework.FrameworkFile;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.CommandDesk;
import nl.rijker.command.platform.Request;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.ControlTask;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import org.springframework.stereotype.Component;

/**
 * Loads a file: a policy framework ({@code .json}) anywhere, a stream of the example city ({@code
 * .ndjson} and others) into the demo only, because it carries its own recorded times.
 */
@Component
class LoadTask implements ControlTask {
    private final Loader loader;
    private final CommandDesk desk;
    private final Household household;
    private final LedgerArrival arrival;

    LoadTask(Loader loader, CommandDesk desk, Household household, LedgerArrival arrival) {
        this.loader = loader;
        this.desk = desk;
        this.household = household;
        this.arrival = arrival;
    }

    @Override
    public String name() {
        return "load";
    }

    @Override
    public Outcome run(Map<String, String> arguments, Progress progress) {
        Path file = Path.of(arguments.getOrDefault("file", ""));
        try {
            long loaded =
                    file.toString().endsWith(".json")
                            ? framework(file, progress)
                            : stream(file, progress);
            arrival.await(progress);
            return Outcome.of(Map.of("message", loaded + " gebeurtenissen geladen."));
        } catch (IOException unreadable) {
            throw new UserError("Het bestand " + file + " kan niet gelezen worden.");
        }
    }

    private long framework(Path file, Progress progress) throws IOException {
        try (var json = Files.newInputStream(file)) {
            FrameworkFile framework = FrameworkFile.read(json);
            List<? extends Command> commands = framework.commands();
            long done = 0;
            for (Command command : commands) {
                desk.submit(
                        new Request(
                                UUID.randomUUID().toString(),
                                household.administrator(),
                                command,
                                null,
                                "",
                                null));
                progress.report(++done, commands.size(), "onderdelen");
            }
            return done;
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
        try (Stream<Entry> entries = CommandFile.read(file)) {
            return loader.load(entries.iterator(), lines, progress);
        }
    }
}
