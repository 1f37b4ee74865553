package nl.rijker.standalone.console;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code replay}. */
@Command(
        name = "replay",
        description =
                "Boek alles opnieuw in een tweede grootboek, vergelijk, en neem het in gebruik.")
final class ReplayCommand implements Callable<Integer> {
    @ParentCommand private @Nullable FrontDoor door;

    @Option(
            names = "--url",
            paramLabel = "ADRES",
            description =
                    "Adres van een query-side die als los proces draait; het token van een beheerder staat in RIJKER_TOKEN.")
    private @Nullable URI url;

    @Override
    public Integer call() throws InterruptedException {
        Asking asking = Objects.requireNonNull(door).asking();
        return url == null
                ? asking.run("replay", Map.of(), "message").number()
                : RemoteFeed.at(url, asking.console()).replay();
    }
}
