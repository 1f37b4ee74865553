package nl.rijker.standalone.console;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.rijker.standalone.ExitCode;
import nl.rijker.standalone.task.Standstill;
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

    @Command(description = "Sla voorgoed over waar het grootboek op stilstaat.")
    int skip(
            @Parameters(
                            paramLabel = "PLAATS",
                            description =
                                    "De positie van een gebeurtenis, of deel:nummer van een bericht dat niet te lezen is; zie: feed status.")
                    String place,
            @Option(
                            names = "--reason",
                            required = true,
                            paramLabel = "TEKST",
                            description = "Waarom; dit blijft bij de cijfers staan.")
                    String reason)
            throws InterruptedException {
        if (url != null) {
            return remote(url).skip(Standstill.of(place), reason);
        }
        var arguments = new LinkedHashMap<String, String>();
        arguments.put("action", "skip");
        arguments.put("place", place);
        arguments.put("reason", reason);
        return ask(arguments);
    }

    private RemoteFeed remote(URI address) {
        return RemoteFeed.at(address, Objects.requireNonNull(door).asking().console());
    }

    private int ask(Map<String, String> arguments) throws InterruptedException {
        ExitCode exitCode = Objects.requireNonNull(door).asking().run("feed", arguments, "message");
        return exitCode.number();
    }
}
