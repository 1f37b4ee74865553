package nl.rijker.standalone.console;

import java.net.URI;
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
import picocli.CommandLine.ScopeType;

/** {@code feed status|retry|skip}. */
@Command(
        name = "feed",
        description = "Toon hoe ver het grootboek is, en wat te doen waar het stilstaat.")
final class FeedCommand implements Callable<Integer> {
    @ParentCommand private @Nullable FrontDoor door;

    @Option(
            names = "--url",
            paramLabel = "ADRES",
            description =
                    "Adres van een query-side die als los proces draait; het token van een beheerder staat in RIJKER_TOKEN.",
            scope = ScopeType.INHERIT)
    private @Nullable URI url;

    @Override
    public Integer call() throws InterruptedException {
        return status();
    }

    @Command(description = "Toon tot waar is geboekt, waar het stilstaat en wat is overgeslagen.")
    int status() throws InterruptedException {
        return url == null ? ask(Map.of("action", "status")) : remote(url).status();
    }

    @Command(description = "Probeer meteen opnieuw wat stilstaat.")
    int retry() throws InterruptedException {
        return url == null ? ask(Map.of("action", "retry")) : remote(url).retry();
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
        if (url != null) {
            return remote(url).skip(Map.of("position", position, "reason", reason));
        }
        var arguments = new LinkedHashMap<String, String>();
        arguments.put("action", "skip");
        arguments.put("position", Long.toString(position));
        arguments.put("reason", reason);
        return ask(arguments);
    }

    private RemoteFeed remote(URI address) {
        return new RemoteFeed(
                address,
                System.getenv(RemoteFeed.TOKEN),
                Objects.requireNonNull(door).asking().console());
    }

    private int ask(Map<String, String> arguments) throws InterruptedException {
        ExitCode exitCode = Objects.requireNonNull(door).asking().run("feed", arguments, "message");
        return exitCode.number();
    }
}
