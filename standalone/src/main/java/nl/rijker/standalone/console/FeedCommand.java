package nl.rijker.standalone.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.rijker.standalone.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code feed status|retry|skip}. */
@Command(
        name = "feed",
        description = "Toon hoe ver het grootboek is, en wat te doen waar het stilstaat.")
final class FeedCommand implements Callable<Integer> {
    @ParentCommand private @Nullable FrontDoor door;

    @Override
    public Integer call() throws InterruptedException {
        return status();
    }

    @Command(description = "Toon tot waar is geboekt, waar het stilstaat en wat is overgeslagen.")
    int status() throws InterruptedException {
        return ask(Map.of("action", "status"));
    }

    @Command(description = "Probeer meteen opnieuw wat stilstaat.")
    int retry() throws InterruptedException {
        return ask(Map.of("action", "retry"));
    }

    @Command(description = "Sla een gebeurtenis waarop het grootboek stilstaat voorgoed over.")
    int skip(
            @Parameters(paramLabel = "POSITIE", description = "Zie: feed status.") long position,
            @Option(
                            names = "--reason",
                            required = true,
                            paramLabel = "TEKST",
                            description = "Waarom; dit blijft bij de cijfers staan.")
                    String reason)
            throws InterruptedException {
        var arguments = new LinkedHashMap<String, String>();
        arguments.put("action", "skip");
        arguments.put("position", Long.toString(position));
        arguments.put("reason", reason);
        return ask(arguments);
    }

    private int ask(Map<String, String> arguments) throws InterruptedException {
        ExitCode exitCode = Objects.requireNonNull(door).asking().run("feed", arguments, "message");
        return exitCode.number();
    }
}
